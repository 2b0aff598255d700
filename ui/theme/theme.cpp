// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QCoreApplication>

#include <cmath>

namespace espalier {

namespace {

Theme makeLight()
{
    return {
        .isDark = false,
        .background = QColor(0xF4F6F9),
        .nodeFill = QColor(0xFFFFFF),
        .nodeBorder = QColor(0xBCC5D1),
        .blockFill = QColor(0xFFFFFF),
        .blockBorder = QColor(0xCDD4DE),
        .edge = QColor(0x97A3B4),
        .link = QColor(0x7A5BA6),
        .text = QColor(0x1B2430),
        .mutedText = QColor(0x4F5B6D),
        .headerText = QColor(0xFFFFFF),
        .running = QColor(0x009E73),
        .starting = QColor(0x2E86BC),
        .hanging = QColor(0xB04C86),
        .restarting = QColor(0xB57B00),
        .undefined = QColor(0x667085),
        .dead = QColor(0xD55E00),
        .onState = QColor(0xFFFFFF),
        .supervisor = QColor(0x0072B2),
        .supervisorHeader = QColor(0x0069A5),
        .selection = QColor(0x1B2430),
        .fuseEmpty = QColor(0xDDE3EB),
        .fuseBurnt = QColor(0xD55E00),
        .window = QColor(0xEDF0F4),
        .base = QColor(0xFFFFFF),
        .alternateBase = QColor(0xF5F7FA),
        .button = QColor(0xF3F5F8),
        .border = QColor(0xC6CDD8),
        .highlight = QColor(0x0069A5),
        .highlightedText = QColor(0xFFFFFF),
        .linkText = QColor(0x0062A0),
        .disabledText = QColor(0x8D97A6),
    };
}

Theme makeDark()
{
    return {
        .isDark = true,
        .background = QColor(0x14181F),
        .nodeFill = QColor(0x1F2630),
        .nodeBorder = QColor(0x5D6B80),
        .blockFill = QColor(0x1A202A),
        .blockBorder = QColor(0x364152),
        .edge = QColor(0x5D6B80),
        .link = QColor(0xB39BE0),
        .text = QColor(0xE8EDF4),
        .mutedText = QColor(0xA8B3C3),
        .headerText = QColor(0xFFFFFF),
        .running = QColor(0x009E73),
        .starting = QColor(0x56B4E9),
        .hanging = QColor(0xD68AB5),
        .restarting = QColor(0xE69F00),
        .undefined = QColor(0x8C98AA),
        .dead = QColor(0xE8701A),
        .onState = QColor(0x14181F),
        .supervisor = QColor(0x2F95DB),
        .supervisorHeader = QColor(0x125E92),
        .selection = QColor(0xF2F5F9),
        .fuseEmpty = QColor(0x374254),
        .fuseBurnt = QColor(0xE8701A),
        .window = QColor(0x1B2028),
        .base = QColor(0x161B22),
        .alternateBase = QColor(0x1B212A),
        .button = QColor(0x262D38),
        .border = QColor(0x3A4454),
        .highlight = QColor(0x125E92),
        .highlightedText = QColor(0xFFFFFF),
        .linkText = QColor(0x6DB9F2),
        .disabledText = QColor(0x69758A),
    };
}

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &Theme::forPalette(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < 0.18 ? dark() : light();
}

const QColor &Theme::color(NodeState state) const
{
    switch (state) {
    case NodeState::Starting:
        return starting;
    case NodeState::Running:
        return running;
    case NodeState::Hanging:
        return hanging;
    case NodeState::Restarting:
        return restarting;
    case NodeState::Undefined:
        return undefined;
    case NodeState::Dead:
        return dead;
    }
    return undefined;
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) {
        palette.setColor(role, color);
    };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, base);
    set(QPalette::AlternateBase, alternateBase);
    set(QPalette::Text, text);
    set(QPalette::PlaceholderText, mutedText);
    set(QPalette::Button, button);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, dead);
    set(QPalette::ToolTipBase, nodeFill);
    set(QPalette::ToolTipText, text);
    set(QPalette::Highlight, highlight);
    set(QPalette::HighlightedText, highlightedText);
    set(QPalette::Link, linkText);
    set(QPalette::LinkVisited, link);
    // Fusion draws its frames and bevels with these.
    set(QPalette::Light, isDark ? button.lighter(125) : QColor(Qt::white));
    set(QPalette::Midlight, isDark ? button.lighter(112) : button.lighter(102));
    set(QPalette::Mid, border);
    set(QPalette::Dark, isDark ? border.lighter(120) : border.darker(120));
    set(QPalette::Shadow, isDark ? QColor(0x0A0D12) : border.darker(150));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::Link})
        palette.setColor(QPalette::Disabled, role, disabledText);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, border);
    return palette;
}

QString stateName(NodeState state)
{
    const auto translated = [](const char *text) {
        return QCoreApplication::translate("NodeState", text);
    };
    switch (state) {
    case NodeState::Starting:
        return translated(QT_TRANSLATE_NOOP("NodeState", "starting"));
    case NodeState::Running:
        return translated(QT_TRANSLATE_NOOP("NodeState", "running"));
    case NodeState::Hanging:
        return translated(QT_TRANSLATE_NOOP("NodeState", "hanging"));
    case NodeState::Restarting:
        return translated(QT_TRANSLATE_NOOP("NodeState", "restarting"));
    case NodeState::Undefined:
        return translated(QT_TRANSLATE_NOOP("NodeState", "no process"));
    case NodeState::Dead:
        return translated(QT_TRANSLATE_NOOP("NodeState", "dead"));
    }
    return {};
}

QString kindName(ProcessKind kind)
{
    const auto translated = [](const char *text) {
        return QCoreApplication::translate("ProcessKind", text);
    };
    switch (kind) {
    case ProcessKind::Plain:
        return translated(QT_TRANSLATE_NOOP("ProcessKind", "process"));
    case ProcessKind::Worker:
        return translated(QT_TRANSLATE_NOOP("ProcessKind", "worker"));
    case ProcessKind::Supervisor:
        return translated(QT_TRANSLATE_NOOP("ProcessKind", "supervisor"));
    case ProcessKind::DynamicSupervisor:
        return translated(QT_TRANSLATE_NOOP("ProcessKind", "dynamic supervisor"));
    case ProcessKind::Registry:
        return translated(QT_TRANSLATE_NOOP("ProcessKind", "registry"));
    case ProcessKind::Agent:
        return translated(QT_TRANSLATE_NOOP("ProcessKind", "agent"));
    }
    return {};
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace espalier
