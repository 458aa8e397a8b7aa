// The strip over all pages: whose authority this is, search over everything, and the listener.
#pragma once

#include <QWidget>

#include "ui/control/site_control.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace scepter::ui {

class CopyField;
class StatusPill;
class ToneLabel;

class TopBar : public QWidget {
    Q_OBJECT

public:
    TopBar(SiteControl &site, QWidget *parent);

    void focusSearch();
    QString searchText() const;

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    void searched(const QString &text);
    /// Start was pressed while the CA key is locked.
    void unlockWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void startOrStop();

    SiteControl &m_site;
    QLabel *m_name;
    ToneLabel *m_expiry;
    QLineEdit *m_search;
    StatusPill *m_state;
    CopyField *m_url;
    QPushButton *m_startStop;
};

}  // namespace scepter::ui
