// The requests that wait for a decision, on top of their page: each with what it asks for, and the decision as buttons.
#pragma once

#include <QFrame>

#include "ui/control/site_control.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace scepter::ui {

class FieldSentence;
class ToneLabel;

/// Hidden while nothing waits and nothing was decided just now.
class PendingQueue : public QFrame {
    Q_OBJECT

public:
    PendingQueue(SiteControl &site, QWidget *parent);

    void refresh();
    /// What happens next, after a decision; until the next one, or until the page is left.
    void say(const QString &sentence);

Q_SIGNALS:
    /// By the number of the request.
    void comparisonWanted(qint64 request);
    void approvalWanted(qint64 request);
    void rejectionWanted(qint64 request);
    /// Of a device that no registration covers.
    void adoptionWanted(qint64 request);
    void allWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showRows(const std::vector<PendingRequest> &first, std::size_t count);
    /// In a low window the list below needs the room more.
    std::size_t mostRows() const;
    void addRow(const PendingRequest &request);
    std::vector<QPushButton *> makeButtons(const PendingRequest &request);
    void removeRows();
    void drawIcon();

    SiteControl &m_site;
    QLabel *m_icon;
    ToneLabel *m_heading;
    QPushButton *m_all;
    QWidget *m_head;
    QVBoxLayout *m_rows;
    FieldSentence *m_said;
    struct Row {
        qint64 request;
        QWidget *widget;
        ToneLabel *about;
    };
    std::vector<Row> m_shown;
};

}  // namespace scepter::ui
