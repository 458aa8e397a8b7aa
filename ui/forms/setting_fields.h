// The settings of a site as fields of a form: read, judged while they are typed, written together.
#pragma once

#include <utility>
#include <vector>

#include <QObject>
#include <QStringList>

#include "ui/control/site_control.h"

class QComboBox;
class QLineEdit;

namespace scepter::ui {

class FieldSentence;
class FormGrid;

/// A word that a setting takes, what it is called here, and what it means.
struct SettingWord {
    QString word;
    QString text;
    QString meaning;
};

class SettingFields : public QObject {
    Q_OBJECT

public:
    SettingFields(SiteControl &site, QObject *parent);

    enum class Width { Line, Number };
    /// `name` as `settingDefinitions()` knows it; it becomes the editor's object name.
    void addLine(FormGrid *form, const char *name, const QString &label, const QString &explanation,
                 Width width = Width::Line);
    /// For a setting that takes words: each with what it is called here.
    void addChoice(FormGrid *form, const char *name, const QString &label, const QString &explanation,
                   const std::vector<std::pair<QString, QString>> &words);
    /// Likewise; the sentence beside it is that of the chosen word.
    void addChoice(FormGrid *form, const char *name, const QString &label, const std::vector<SettingWord> &words);
    /// For a setting that names something that comes and goes; a value that is none of them is offered too.
    void offer(const char *name, const QStringList &words);
    /// What is in the field now, written or not; empty for the default of a line.
    QString value(const char *name) const;

    /// A value that makes the site less safe is warned of beside its field (`setting_warnings.h`).
    /// What a person is typing is not overwritten by what another process wrote. The first fault of the ledger.
    Result<void> read();
    /// Writes what was edited. The names of what was written; a fault is said beside its field, and ends it.
    QStringList write();
    void revert();
    bool isEdited() const;
    bool isValid() const { return m_valid; }

Q_SIGNALS:
    void edited();
    void writeWanted();

private:
    struct Field {
        const char *name;
        QString explanation;
        QLineEdit *line;  ///< or
        QComboBox *choice;
        FieldSentence *sentence;
        QString saved;
        QStringList meanings = {};  ///< of each word of the choice, where they differ

        QString value() const;
        void setValue(const QString &value) const;
        QString meaning() const;
        bool isEdited() const { return value() != saved; }
    };
    Field &addBox(FormGrid *form, const char *name, const QString &label, const QString &explanation);
    void judge();

    SiteControl &m_site;
    std::vector<Field> m_fields;
    bool m_valid = true;
};

}  // namespace scepter::ui
