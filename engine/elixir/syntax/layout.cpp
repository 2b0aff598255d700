// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/layout.h"

#include <algorithm>

namespace espalier::elixir {

struct Layout::Node
{
    Kind kind = Kind::Text;
    std::string text = {};
    std::vector<Layout> parts = {};
    int by = 0;
};

/// A part that is still to be written, last first.
struct Layout::Item
{
    int indentation = 0;
    bool isFlat = false;
    const Node *node = nullptr;
};

namespace {

/// Characters of UTF-8.
int lengthOf(std::string_view text)
{
    const auto begins = [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; };
    return static_cast<int>(std::ranges::count_if(text, begins));
}

} // namespace

Layout Layout::text(std::string text)
{
    Layout layout;
    layout.m_node = std::make_shared<const Node>(Node{.kind = Kind::Text, .text = std::move(text)});
    return layout;
}

Layout Layout::lineBreak(std::string_view flat)
{
    Layout layout;
    layout.m_node = std::make_shared<const Node>(
        Node{.kind = Kind::Break, .text = std::string(flat)});
    return layout;
}

Layout Layout::hang(Layout inner)
{
    constexpr int indentation = 2;
    Layout layout;
    layout.m_node = std::make_shared<const Node>(
        Node{.kind = Kind::Hang, .text = " ", .parts = {std::move(inner)}, .by = indentation});
    return layout;
}

Layout Layout::newLine()
{
    Layout layout;
    layout.m_node = std::make_shared<const Node>(Node{.kind = Kind::NewLine});
    return layout;
}

Layout Layout::join(std::vector<Layout> parts)
{
    Layout layout;
    layout.m_node = std::make_shared<const Node>(
        Node{.kind = Kind::Join, .parts = std::move(parts)});
    return layout;
}

Layout Layout::group(Layout inner)
{
    Layout layout;
    layout.m_node = std::make_shared<const Node>(
        Node{.kind = Kind::Group, .parts = {std::move(inner)}});
    return layout;
}

Layout Layout::nest(Layout inner, int by)
{
    Layout layout;
    layout.m_node = std::make_shared<const Node>(
        Node{.kind = Kind::Nest, .parts = {std::move(inner)}, .by = by});
    return layout;
}

bool Layout::fits(const Item &first, std::span<const Item> whatFollows, int room)
{
    std::vector<Item> rest{first};
    while (room >= 0 && !(rest.empty() && whatFollows.empty())) {
        if (rest.empty()) {
            rest.push_back(whatFollows.back());
            whatFollows = whatFollows.first(whatFollows.size() - 1);
        }
        const Item item = rest.back();
        rest.pop_back();
        switch (item.node->kind) {
        case Kind::Text:
            room -= lengthOf(item.node->text);
            break;
        case Kind::Break:
            if (!item.isFlat)
                return true;
            room -= lengthOf(item.node->text);
            break;
        case Kind::NewLine:
            return true;
        case Kind::Hang:
            --room;
            [[fallthrough]];
        case Kind::Join:
        case Kind::Group:
        case Kind::Nest:
            for (auto part = item.node->parts.rbegin(); part != item.node->parts.rend(); ++part)
                rest.push_back({item.indentation, item.isFlat, part->m_node.get()});
            break;
        }
    }
    return room >= 0;
}

std::string Layout::render(int width) const
{
    std::string text;
    int column = 0;
    const auto startLine = [&](int indentation) {
        text += '\n';
        text.append(static_cast<std::size_t>(indentation), ' ');
        column = indentation;
    };
    std::vector<Item> rest{{0, false, m_node.get()}};
    while (!rest.empty()) {
        Item item = rest.back();
        rest.pop_back();
        switch (item.node->kind) {
        case Kind::Text:
            text += item.node->text;
            column += lengthOf(item.node->text);
            continue;
        case Kind::Break:
            if (item.isFlat) {
                text += item.node->text;
                column += lengthOf(item.node->text);
            } else {
                startLine(item.indentation);
            }
            continue;
        case Kind::NewLine:
            startLine(item.indentation);
            continue;
        case Kind::Group: {
            item.isFlat = true;
            item.isFlat = fits({item.indentation, true, item.node->parts.front().m_node.get()},
                               rest, width - column);
            break;
        }
        case Kind::Hang:
            if (item.isFlat
                || fits({item.indentation, false, item.node->parts.front().m_node.get()}, rest,
                        width - column - 1))
            {
                text += item.node->text;
                ++column;
            } else {
                item.indentation += item.node->by;
                startLine(item.indentation);
            }
            break;
        case Kind::Nest:
            item.indentation += item.node->by;
            break;
        case Kind::Join:
            break;
        }
        for (auto part = item.node->parts.rbegin(); part != item.node->parts.rend(); ++part)
            rest.push_back({item.indentation, item.isFlat, part->m_node.get()});
    }
    // A new line without anything on it has no spaces either.
    std::string trimmed;
    for (const char character : text) {
        if (character == '\n')
            trimmed.resize(trimmed.find_last_not_of(' ') + 1);
        trimmed += character;
    }
    return trimmed;
}

} // namespace espalier::elixir
