#include "ui/forms/end_choice.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

constexpr int never = 0;
constexpr int withADay = 1;

}  // namespace

QDate localDay(Instant instant) {
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count()).date();
}

EndChoice::EndChoice(const QString &neverWord, const QString &dayName, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_day(new QDateEdit(this)) {
    m_kind->addItems({neverWord, tr("Until the end of")});
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setAccessibleName(dayName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_kind);
    row->addWidget(m_day);
    row->addStretch(1);
    setFocusProxy(m_kind);
    setUsualDay(localDay(clock.now()).addYears(1));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EndChoice::judge);
    connect(m_day, &QDateEdit::dateChanged, this, &EndChoice::judge);
    judge();
}

void EndChoice::setUsualDay(QDate day) {
    if (m_kind->currentIndex() == never) m_day->setDate(day);
}

void EndChoice::setEnd(std::optional<Instant> end) {
    m_given = end;
    if (end) m_day->setDate(localDay(*end));
    m_kind->setCurrentIndex(end ? withADay : never);
    judge();
}

std::optional<Instant> EndChoice::end() const {
    if (m_kind->currentIndex() == never) return std::nullopt;
    if (m_given && localDay(*m_given) == m_day->date()) return m_given;
    return Instant(std::chrono::milliseconds(m_day->date().endOfDay().toMSecsSinceEpoch()));
}

void EndChoice::judge() {
    m_day->setVisible(m_kind->currentIndex() == withADay);
    Q_EMIT edited();
}

}  // namespace scepter::ui
