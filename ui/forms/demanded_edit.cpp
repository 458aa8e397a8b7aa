#include "ui/forms/demanded_edit.h"

#include "ui/forms/field_sentence.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace scepter::ui {

DemandedEdit::DemandedEdit(Words words, std::function<Result<QString>(const QString &)> canonical, QWidget *parent)
    : QWidget(parent),
      m_words(std::move(words)),
      m_canonical(std::move(canonical)),
      m_line(new QLineEdit(this)),
      m_demand(new QComboBox(this)) {
    m_line->setPlaceholderText(tr("optional"));
    m_line->setFont(monospaceFont());
    m_demand->addItem(tr("must match"), int(Demand::Match));
    m_demand->addItem(tr("must be present"), int(Demand::Present));
    m_demand->addItem(tr("not looked at"), int(Demand::Ignored));
    m_demand->setAccessibleName(m_words.demandName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::inside);
    row->addWidget(m_line, 1);
    row->addWidget(m_demand);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &DemandedEdit::edited);
    connect(m_demand, &QComboBox::currentIndexChanged, this, [this] {
        m_isChosen = true;
        Q_EMIT edited();
    });
}

void DemandedEdit::setValue(const QString &value) {
    m_line->setText(value);
}

QString DemandedEdit::value() const {
    const QString typed = m_line->text().trimmed();
    if (typed.isEmpty()) return {};
    const Result<QString> canonical = m_canonical(typed);
    return canonical ? *canonical : QString();
}

void DemandedEdit::setDemand(Demand demand, Demand usual) {
    m_isChosen = demand != usual;
    choose(demand);
}

void DemandedEdit::setUsual(Demand usual) {
    if (!m_isChosen) choose(usual);
}

Demand DemandedEdit::demand() const {
    return Demand(m_demand->currentData().toInt());
}

void DemandedEdit::choose(Demand demand) {
    // What follows from the rest of the form was not chosen by anybody.
    const QSignalBlocker quiet(m_demand);
    m_demand->setCurrentIndex(m_demand->findData(int(demand)));
}

QString DemandedEdit::meaning() const {
    switch (demand()) {
        case Demand::Match:
            return m_line->text().trimmed().isEmpty() ? m_words.matchNone : m_words.match;
        case Demand::Present:
            return m_words.present;
        case Demand::Ignored:
            return m_words.ignored;
    }
    return {};
}

bool DemandedEdit::judge() {
    const QString typed = m_line->text().trimmed();
    const Result<QString> canonical = typed.isEmpty() ? Result<QString>(typed) : m_canonical(typed);
    if (!m_sentence) return bool(canonical);
    if (!canonical)
        m_sentence->say(SentenceKind::Bad, canonical.fault().sentence);
    else if (*canonical != typed)
        m_sentence->say(SentenceKind::Good, tr("Kept as %1. %2").arg(*canonical, meaning()));
    else
        m_sentence->say(SentenceKind::Hint, meaning());
    return bool(canonical);
}

}  // namespace scepter::ui
