// The why ladder of one transaction: each rung passed, noted, failed or not reached, and the fix as a button.
#pragma once

#include <QScrollArea>

#include "records/trace.h"

class QVBoxLayout;

namespace scepter::ui {

class WhyLadder : public QScrollArea {
    Q_OBJECT

public:
    explicit WhyLadder(QWidget *parent = nullptr);

    /// All rungs in order, as `Trace::ladder()` gives them.
    void setRungs(const std::vector<Rung> &rungs);
    /// For the clipboard: a line a rung.
    static QString asText(const std::vector<Rung> &rungs);

Q_SIGNALS:
    void fixWanted(scepter::Fix fix, const QString &target);

private:
    QWidget *m_content;
    QVBoxLayout *m_column;
};

}  // namespace scepter::ui
