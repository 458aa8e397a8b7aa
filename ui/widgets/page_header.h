// The top of a page: its title, a dimmed word beside it, and its actions at the far end.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace scepter::ui {

class PageHeader : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    /// A count or a word: "1,284", "live".
    void setRemark(const QString &remark);
    /// In reading order; the primary button comes last.
    void addAction(QWidget *button);
    using QWidget::addAction;

private:
    QLabel *m_title;
    QLabel *m_remark;
    QHBoxLayout *m_row;
};

}  // namespace scepter::ui
