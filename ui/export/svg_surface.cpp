// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/svg_surface.h"

#include <QFont>

namespace espalier {

namespace {

/// Hundredths are finer than any screen; no "-0".
QString number(double value)
{
    const double rounded = std::round(value * 100) / 100;
    return QString::number(rounded == 0 ? 0.0 : rounded, 'g', 9);
}

QString point(QPointF point)
{
    return number(point.x()) + QLatin1Char(' ') + number(point.y());
}

QString pathData(const QPainterPath &path)
{
    QString data;
    for (int index = 0; index < path.elementCount(); ++index) {
        const QPainterPath::Element element = path.elementAt(index);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            data += QLatin1Char('M') + point(element);
            break;
        case QPainterPath::LineToElement:
            data += QLatin1Char('L') + point(element);
            break;
        case QPainterPath::CurveToElement:
            data += QLatin1Char('C') + point(element);
            break;
        case QPainterPath::CurveToDataElement:
            data += QLatin1Char(' ') + point(element);
            break;
        }
    }
    return data;
}

/// XML has no place for most control characters and for halves of characters, whatever the escaping.
QString allowed(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const char32_t character : text.toUcs4()) {
        const bool isControl = character < 0x20 && character != '\t' && character != '\n';
        const bool isForbidden = isControl || (character >= 0xd800 && character < 0xe000)
                                 || character == 0xfffe || character == 0xffff;
        result += isForbidden ? QString(QChar::ReplacementCharacter)
                              : QString::fromUcs4(&character, 1);
    }
    return result;
}

void writeColor(QXmlStreamWriter &xml, const QString &name, const QColor &color)
{
    if (!color.isValid()) {
        xml.writeAttribute(name, QStringLiteral("none"));
        return;
    }
    xml.writeAttribute(name, color.name());
    if (color.alpha() < 255)
        xml.writeAttribute(name + QStringLiteral("-opacity"), number(color.alphaF()));
}

} // namespace

SvgSurface::SvgSurface(QIODevice &device, QSizeF size, const QColor &background,
                       const QString &title, const QString &description)
    : m_xml(&device)
{
    m_xml.writeStartDocument();
    m_xml.writeStartElement(QStringLiteral("svg"));
    m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
    m_xml.writeAttribute(QStringLiteral("width"), number(size.width()));
    m_xml.writeAttribute(QStringLiteral("height"), number(size.height()));
    m_xml.writeAttribute(
        QStringLiteral("viewBox"),
        QStringLiteral("0 0 %1 %2").arg(number(size.width()), number(size.height())));
    m_xml.writeAttribute(QStringLiteral("font-family"),
                         fontFor({}).family() + QStringLiteral(", sans-serif"));
    m_xml.writeAttribute(QStringLiteral("role"), QStringLiteral("img"));
    m_xml.writeTextElement(QStringLiteral("title"), allowed(title));
    m_xml.writeTextElement(QStringLiteral("desc"), allowed(description));
    const QRectF ground[] = {QRectF(QPointF(), size)};
    rects(ground, background);
}

SvgSurface::~SvgSurface()
{
    m_xml.writeEndDocument();
}

void SvgSurface::writeShape(const QString &data, const QColor &fill, const Stroke &stroke)
{
    m_xml.writeEmptyElement(QStringLiteral("path"));
    m_xml.writeAttribute(QStringLiteral("d"), data);
    writeColor(m_xml, QStringLiteral("fill"), fill);
    if (!stroke.color.isValid())
        return;
    writeColor(m_xml, QStringLiteral("stroke"), stroke.color);
    m_xml.writeAttribute(QStringLiteral("stroke-width"), number(stroke.width));
    if (stroke.dotted) {
        m_xml.writeAttribute(QStringLiteral("stroke-linecap"), QStringLiteral("round"));
        m_xml.writeAttribute(QStringLiteral("stroke-dasharray"),
                             QStringLiteral("0.1 %1").arg(number(stroke.width * 2.6)));
    }
}

void SvgSurface::path(const QPainterPath &path, const QColor &fill, const Stroke &stroke)
{
    writeShape(pathData(path), fill, stroke);
}

void SvgSurface::rects(std::span<const QRectF> rects, const QColor &fill)
{
    QString data;
    for (const QRectF &rect : rects)
        data += QStringLiteral("M%1h%2v%3h%4z")
                    .arg(point(rect.topLeft()), number(rect.width()), number(rect.height()),
                         number(-rect.width()));
    writeShape(data, fill, {});
}

void SvgSurface::lines(std::span<const QLineF> lines, const Stroke &stroke)
{
    QString data;
    for (const QLineF &line : lines)
        data += QStringLiteral("M%1L%2").arg(point(line.p1()), point(line.p2()));
    writeShape(data, {}, stroke);
}

void SvgSurface::text(const QRectF &rect, const QString &text, const TextStyle &style)
{
    const QString shown = shortened(text, style, rect.width());
    if (shown.isEmpty())
        return;
    const bool isRight = style.alignment & Qt::AlignRight;
    const bool isCentre = style.alignment & Qt::AlignHCenter;
    const double x = isRight ? rect.right() : isCentre ? rect.center().x() : rect.left();
    m_xml.writeStartElement(QStringLiteral("text"));
    m_xml.writeAttribute(QStringLiteral("x"), number(x));
    // A line of capitals and small letters stands in the middle when its base is so far below.
    m_xml.writeAttribute(QStringLiteral("y"), number(rect.center().y() + style.size * 0.36));
    m_xml.writeAttribute(QStringLiteral("font-size"), number(style.size));
    if (style.bold)
        m_xml.writeAttribute(QStringLiteral("font-weight"), QStringLiteral("bold"));
    if (isRight || isCentre)
        m_xml.writeAttribute(QStringLiteral("text-anchor"),
                             isRight ? QStringLiteral("end") : QStringLiteral("middle"));
    writeColor(m_xml, QStringLiteral("fill"), style.color);
    m_xml.writeCharacters(allowed(shown));
    m_xml.writeEndElement();
}

void SvgSurface::enterNode(const QString &title)
{
    m_xml.writeStartElement(QStringLiteral("g"));
    m_xml.writeTextElement(QStringLiteral("title"), allowed(title));
}

void SvgSurface::leaveNode()
{
    m_xml.writeEndElement();
}

} // namespace espalier
