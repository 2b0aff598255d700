// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_source.h"
#include "ui/canvas/link_layers.h"
#include "ui/canvas/message_dots.h"
#include "ui/canvas/painter_surface.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QPainter>
#include <QTest>

using namespace espalier;

/// Layers of the canvas that can be switched: monitors, and messages on their way.
class TestMessageLayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto source = std::make_unique<ScriptedSource>();
        m_source = source.get();
        m_top = m_source->addSupervisor(Atom("top"));
        m_one = m_source->addChild(m_top, {.id = Atom("one")});
        m_two = m_source->addChild(m_top, {.id = Atom("two")});
        m_three = m_source->addChild(m_top, {.id = Atom("three")});
        m_session = std::make_unique<TreeSession>(std::move(source));
        m_canvas = std::make_unique<TreeCanvas>(m_session.get());
        m_canvas->setTheme(Theme::light());
        m_canvas->resize(900, 500);
        m_session->refreshNow();
        m_canvas->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
    }
    void cleanup()
    {
        m_canvas.reset();
        m_session.reset();
    }

    void messagesAreToldOnlyWhileTheLayerIsOn()
    {
        m_source->sendMessage(m_one, m_three, Atom("unseen"));
        m_session->refreshNow();
        const QImage calm = picture();
        QTest::keyClick(m_canvas.get(), Qt::Key_M);
        QVERIFY(m_canvas->actions().messages->isChecked());
        m_source->sendMessage(m_one, m_three, Atom("seen"));
        m_session->refreshNow();
        QVERIFY(picture() != calm);
        QTRY_COMPARE(picture(), calm); // it has arrived
        QTest::keyClick(m_canvas.get(), Qt::Key_M);
        m_source->sendMessage(m_one, m_three, Atom("unseen"));
        m_session->refreshNow();
        QCOMPARE(picture(), calm);
    }

    void aDotGoesFromTheSenderToTheReceiver()
    {
        qint64 time = 0;
        MessageDots dots([&time] { return time; });
        m_source->setTellingMessages(true);
        m_source->sendMessage(m_one, m_three, Atom("hello"));
        m_session->refreshNow();
        dots.take(*m_session, {m_session->events().begin(), m_session->events().end()});
        const QRectF from = rectOf(m_one);
        const QRectF to = rectOf(m_three);
        const QPainterPath way = wayBetween(from, to, 1);
        QVERIFY(from.adjusted(-1, -1, 1, 1).contains(way.pointAtPercent(0)));
        QVERIFY(to.adjusted(-1, -1, 1, 1).contains(way.pointAtPercent(1)));
        for (const double progress : {0.1, 0.5, 0.9}) {
            time = qint64(progress * MessageDots::milliseconds);
            QVERIFY(dots.isRunning());
            QImage image(900, 500, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            PainterSurface surface(painter, true);
            dots.paint(surface, Theme::light(), 1,
                       [this](NodeId node) { return m_canvas->nodeRect(node); });
            QCOMPARE(image.pixelColor(way.pointAtPercent(progress).toPoint()), Theme::light().link);
        }
        time = MessageDots::milliseconds;
        QVERIFY(!dots.isRunning());
    }

    void monitorsAreALayer()
    {
        const QImage without = picture();
        m_source->monitor(m_one, m_three);
        m_session->refreshNow();
        QVERIFY(picture() != without);
        QTest::keyClick(m_canvas.get(), Qt::Key_M, Qt::ShiftModifier);
        QVERIFY(!m_canvas->actions().monitors->isChecked());
        QCOMPARE(picture(), without);
    }

private:
    [[nodiscard]] QImage picture() { return m_canvas->viewport()->grab().toImage(); }
    [[nodiscard]] QRectF rectOf(Pid pid) const
    {
        return m_canvas->nodeRect(m_session->nodeOf(pid));
    }

    ScriptedSource *m_source = nullptr;
    std::unique_ptr<TreeSession> m_session;
    std::unique_ptr<TreeCanvas> m_canvas;
    Pid m_top;
    Pid m_one;
    Pid m_two;
    Pid m_three;
};

QTEST_MAIN(TestMessageLayer)
#include "test_message_layer.moc"
