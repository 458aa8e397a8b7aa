// What is typed into one device so that it enrols: the configuration sheet of its kind, to be copied or saved.
#pragma once

#include <vector>

#include <QWidget>

#include "ui/control/site_control.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace scepter::ui {

class FieldSentence;

class DeviceSheetPane : public QWidget {
    Q_OBJECT

public:
    DeviceSheetPane(SiteControl &site, QWidget *parent);

    /// A challenge that is shown goes when another device comes.
    void showDevice(const Registration &device);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QString chosenType() const;
    void readTypes();
    void chooseType();
    void draw();
    void makeChallenge();
    void copy();
    void save();

    SiteControl &m_site;
    qint64 m_device = 0;
    QString m_fqdn;
    Secret m_challenge;
    std::optional<Instant> m_challengeEnd;
    std::vector<SheetType> m_types;
    QComboBox *m_type;
    FieldSentence *m_what;
    FieldSentence *m_state;
    QPlainTextEdit *m_text;
    QPushButton *m_fillIn;
    QPushButton *m_copy;
    QPushButton *m_save;
};

}  // namespace scepter::ui
