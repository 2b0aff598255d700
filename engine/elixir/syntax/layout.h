// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::elixir {

/// A text that can be laid out in several ways: a group stands in one line if it fits, else each of its breaks is a new
/// line. A value; copies share.
class Layout
{
public:
    Layout() = default;
    [[nodiscard]] static Layout text(std::string text);
    /// `flat` while its group stands in one line.
    [[nodiscard]] static Layout lineBreak(std::string_view flat = " ");
    /// After a space if `inner` fits up to its own first break, else on a new line, nested.
    [[nodiscard]] static Layout hang(Layout inner);
    /// A new line in any case. What comes before it decides alone whether the group around it fits.
    [[nodiscard]] static Layout newLine();
    [[nodiscard]] static Layout join(std::vector<Layout> parts);
    [[nodiscard]] static Layout group(Layout inner);
    [[nodiscard]] static Layout nest(Layout inner, int by = 2);

    [[nodiscard]] std::string render(int width) const;

private:
    struct Node;
    enum class Kind : std::uint8_t { Text, Break, Hang, NewLine, Join, Group, Nest };
    struct Item;
    [[nodiscard]] static bool fits(const Item &first, std::span<const Item> whatFollows, int room);

    std::shared_ptr<const Node> m_node;
};

} // namespace espalier::elixir
