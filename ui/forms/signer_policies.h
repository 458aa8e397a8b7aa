// Who may sign the requests of each profile: a choice for each, written as soon as it is made.
#pragma once

#include <vector>

#include <QWidget>

#include "ui/control/site_control.h"

class QComboBox;
class QGridLayout;
class QLabel;

namespace scepter::ui {

class FieldSentence;

class SignerPolicies : public QWidget {
    Q_OBJECT

public:
    SignerPolicies(SiteControl &site, QWidget *parent = nullptr);

    void refresh();

private:
    struct Row {
        QString profile;
        QLabel *name;
        QComboBox *choice;
        FieldSentence *sentence;
    };
    void build(const std::vector<Profile> &profiles);
    void choose(const Row &row);
    void write(const QString &profile, SignerPolicy policy);

    SiteControl &m_site;
    QGridLayout *m_grid;
    FieldSentence *m_said;
    std::vector<Row> m_rows;
};

}  // namespace scepter::ui
