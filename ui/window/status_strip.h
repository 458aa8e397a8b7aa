// The line under all pages: what is selected, which file this is, and whether the CA key is open.
#pragma once

#include <QWidget>

#include "ui/control/site_control.h"

class QPushButton;

namespace scepter::ui {

class ToneLabel;

class StatusStrip : public QWidget {
    Q_OBJECT

public:
    StatusStrip(SiteControl &site, QWidget *parent);

    void setCounts(const QString &counts);

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    void unlockWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SiteControl &m_site;
    QString m_counts;
    ToneLabel *m_text;
    QPushButton *m_key;
};

}  // namespace scepter::ui
