// The right side of a page: the name of what is selected, its state, and its tabs.
#pragma once

#include <QFrame>

#include "tables/cell.h"

class QHBoxLayout;
class QLabel;
class QTabWidget;

namespace scepter::ui {

class StatusPill;
class ToneLabel;

class DetailPane : public QFrame {
    Q_OBJECT

public:
    explicit DetailPane(QWidget *parent = nullptr);

    QString heading() const;

protected:
    void setHeading(const QString &heading, const QString &under = {});
    /// An empty cell hides the pill.
    void setState(const Cell &state);
    /// Scrolls when it is taller than the pane.
    void addTab(QWidget *content, const QString &title);
    /// Does its own scrolling.
    void addPlainTab(QWidget *content, const QString &title);
    /// Buttons at the bottom, in reading order.
    void addFoot(QWidget *button);
    QTabWidget *tabs() const { return m_tabs; }

private:
    QLabel *m_heading;
    StatusPill *m_state;
    ToneLabel *m_under;
    QTabWidget *m_tabs;
    QFrame *m_foot;
    QHBoxLayout *m_footRow;
};

}  // namespace scepter::ui
