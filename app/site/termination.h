// SIGTERM and SIGINT as a signal of Qt's, so that a service ends in order.
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace scepter::app {

/// One in a program, in the thread with the event loop. From its making on the first of either signal is reported
/// instead of ending the process; a second one ends it at once, so that a hang can be broken off.
class Termination : public QObject {
    Q_OBJECT

public:
    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;

Q_SIGNALS:
    void requested();

private:
    QSocketNotifier *m_notifier = nullptr;
};

}  // namespace scepter::app
