// Which names each profile certifies, and what becomes of a name's former certificate: read, judged while it is typed,
// written together.
#pragma once

#include <map>

#include <QWidget>

#include "ui/control/site_control.h"

class QComboBox;
class QLineEdit;

namespace scepter::ui {

class FieldSentence;
class FormGrid;

class ProfileRules : public QWidget {
    Q_OBJECT

public:
    ProfileRules(SiteControl &site, QWidget *parent = nullptr);

    FormGrid *form() const { return m_form; }

    /// What a person is typing is not overwritten by what another process wrote.
    Result<void> read();
    /// Writes the profiles that were edited. The first fault, and what was written before it stays.
    Result<void> write();
    void revert();
    bool isEdited() const { return m_typed != m_saved; }
    bool isValid() const;

Q_SIGNALS:
    void edited();
    void writeWanted();

private:
    struct Rules {
        Duplicates duplicates = Duplicates::Keep;
        QString overlapDays;
        QString domains;

        bool operator==(const Rules &) const = default;
    };
    static Rules rulesOf(const Profile &profile);
    /// Malformed, and the profile as it was in what did not fit.
    static Result<void> apply(const Rules &rules, Profile &profile);

    void build();
    void offerProfiles();
    void showRules();
    void take();
    void judge();
    QString current() const;

    SiteControl &m_site;
    FormGrid *m_form;
    QComboBox *m_profile;
    QComboBox *m_duplicates;
    QLineEdit *m_days;
    QLineEdit *m_domains;
    FieldSentence *m_duplicatesSentence = nullptr;
    FieldSentence *m_daysSentence = nullptr;
    FieldSentence *m_domainsSentence = nullptr;
    std::map<QString, Rules> m_saved;
    std::map<QString, Rules> m_typed;
    bool m_shows = false;
};

}  // namespace scepter::ui
