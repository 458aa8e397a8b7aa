// One rung of the why ladder: what was checked, what came of it, and for a failed one what was seen, what was expected,
// and the fix.
#pragma once

#include <QWidget>

#include "records/trace.h"

class QVBoxLayout;

namespace scepter::ui {

class RungRow : public QWidget {
    Q_OBJECT

public:
    RungRow(const Rung &rung, QWidget *parent);

Q_SIGNALS:
    void fixWanted(scepter::Fix fix, const QString &target);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addSentences(QVBoxLayout *column);
    void addFix(QVBoxLayout *column);

    Rung m_rung;
};

}  // namespace scepter::ui
