#include "ui/forms/setting_fields.h"

#include "records/setting_warnings.h"
#include "records/settings.h"
#include "ui/forms/field_sentence.h"
#include "ui/forms/form_grid.h"
#include "ui/theme/fonts.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace scepter::ui {

SettingFields::SettingFields(SiteControl &site, QObject *parent) : QObject(parent), m_site(site) {}

QString SettingFields::Field::value() const {
    return line ? line->text().trimmed() : choice->currentData().toString();
}

void SettingFields::Field::setValue(const QString &value) const {
    if (line)
        line->setText(value);
    else
        choice->setCurrentIndex(choice->findData(value));
}

QString SettingFields::Field::meaning() const {
    return meanings.isEmpty() ? explanation : meanings.value(choice->currentIndex());
}

void SettingFields::addLine(FormGrid *form, const char *name, const QString &label, const QString &explanation,
                            Width width) {
    auto *edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setFont(monospaceFont());
    if (width == Width::Number) edit->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    if (const SettingDefinition *definition = settingDefinition(QString::fromLatin1(name)))
        edit->setPlaceholderText(QString::fromLatin1(definition->defaultValue));
    m_fields.push_back({name, explanation, edit, nullptr, form->addField(label, edit, explanation), {}});
    connect(edit, &QLineEdit::textChanged, this, &SettingFields::judge);
    connect(edit, &QLineEdit::returnPressed, this, &SettingFields::writeWanted);
}

void SettingFields::addChoice(FormGrid *form, const char *name, const QString &label, const QString &explanation,
                              const std::vector<std::pair<QString, QString>> &words) {
    const Field &added = addBox(form, name, label, explanation);
    for (const auto &[word, text] : words) added.choice->addItem(text, word);
}

void SettingFields::addChoice(FormGrid *form, const char *name, const QString &label,
                              const std::vector<SettingWord> &words) {
    Field &added = addBox(form, name, label, words.front().meaning);
    // All of them before the first item makes itself current.
    for (const SettingWord &each : words) added.meanings << each.meaning;
    for (const SettingWord &each : words) added.choice->addItem(each.text, each.word);
}

SettingFields::Field &SettingFields::addBox(FormGrid *form, const char *name, const QString &label,
                                            const QString &explanation) {
    auto *box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    m_fields.push_back({name, explanation, nullptr, box, form->addField(label, box, explanation), {}});
    connect(box, &QComboBox::currentIndexChanged, this, &SettingFields::judge);
    return m_fields.back();
}

void SettingFields::offer(const char *name, const QStringList &words) {
    for (Field &each : m_fields) {
        if (QLatin1StringView(each.name) != QLatin1StringView(name)) continue;
        const auto saved = m_site.ledger().setting(QString::fromLatin1(name));
        QStringList offered = words;
        if (saved && !offered.contains(*saved)) offered << *saved;
        for (const QString &word : offered) {
            if (each.choice->findData(word) < 0) each.choice->addItem(word, word);
        }
        for (int at = each.choice->count() - 1; at >= 0; --at) {
            if (!offered.contains(each.choice->itemData(at).toString())) each.choice->removeItem(at);
        }
    }
}

QString SettingFields::value(const char *name) const {
    for (const Field &each : m_fields) {
        if (QLatin1StringView(each.name) == QLatin1StringView(name)) return each.value();
    }
    return {};
}

Result<void> SettingFields::read() {
    Result<void> outcome;
    for (Field &field : m_fields) {
        const auto value = m_site.ledger().setting(QString::fromLatin1(field.name));
        if (!value) {
            if (outcome) outcome = value.fault();
            continue;
        }
        const bool keeps = !field.saved.isNull() && field.isEdited();
        field.saved = value->isNull() ? QStringLiteral("") : *value;
        if (!keeps) field.setValue(field.saved);
    }
    judge();
    return outcome;
}

bool SettingFields::isEdited() const {
    return std::any_of(m_fields.begin(), m_fields.end(), [](const Field &field) { return field.isEdited(); });
}

void SettingFields::judge() {
    m_valid = true;
    for (const Field &field : m_fields) {
        const SettingDefinition *definition = settingDefinition(QString::fromLatin1(field.name));
        const QString text = field.value();
        // An empty field asks for the default, as the placeholder shows.
        const auto checked = text.isEmpty() ? Result<QString>(text) : definition->check(text);
        const QString warning = checked ? warningOf(QString::fromLatin1(field.name), *checked) : QString();
        if (!checked)
            field.sentence->say(SentenceKind::Bad, checked.fault().sentence);
        else if (!warning.isEmpty())
            field.sentence->say(SentenceKind::Attention, warning);
        else
            field.sentence->say(SentenceKind::Hint, field.meaning());
        m_valid = m_valid && bool(checked);
    }
    Q_EMIT edited();
}

QStringList SettingFields::write() {
    QStringList written;
    for (Field &field : m_fields) {
        if (!field.isEdited()) continue;
        const QString name = QString::fromLatin1(field.name);
        const auto saved = m_site.ledger().setSetting(name, field.value());
        if (!saved) {
            field.sentence->say(SentenceKind::Bad, saved.fault().sentence);
            if (field.line) field.line->setFocus();
            return written;
        }
        field.saved = field.value();
        written << name;
    }
    return written;
}

void SettingFields::revert() {
    for (const Field &field : m_fields) field.setValue(field.saved);
    judge();
}

}  // namespace scepter::ui
