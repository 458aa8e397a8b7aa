#include "ui/forms/day_choice.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

constexpr int unlimited = 0;
constexpr int withADay = 1;

}  // namespace

QDate localDay(Instant instant) {
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count()).date();
}

DayChoice::DayChoice(Edge edge, const QString &unlimitedWord, const QString &dayName, const Clock &clock,
                     QWidget *parent)
    : QWidget(parent), m_edge(edge), m_kind(new QComboBox(this)), m_day(new QDateEdit(this)) {
    m_kind->addItems({unlimitedWord, edge == Edge::Begin ? tr("From the beginning of") : tr("Until the end of")});
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setAccessibleName(dayName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_kind);
    row->addWidget(m_day);
    row->addStretch(1);
    setFocusProxy(m_kind);
    const QDate today = localDay(clock.now());
    setUsualDay(edge == Edge::Begin ? today.addDays(1) : today.addYears(1));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &DayChoice::judge);
    connect(m_day, &QDateEdit::dateChanged, this, &DayChoice::judge);
    judge();
}

void DayChoice::setUsualDay(QDate day) {
    if (m_kind->currentIndex() == unlimited) m_day->setDate(day);
}

void DayChoice::setMoment(std::optional<Instant> moment) {
    m_given = moment;
    if (moment) m_day->setDate(localDay(*moment));
    m_kind->setCurrentIndex(moment ? withADay : unlimited);
    judge();
}

std::optional<Instant> DayChoice::moment() const {
    if (m_kind->currentIndex() == unlimited) return std::nullopt;
    const QDate day = m_day->date();
    if (m_given && localDay(*m_given) == day) return m_given;
    const QDateTime edge = m_edge == Edge::Begin ? day.startOfDay() : day.endOfDay();
    return Instant(std::chrono::milliseconds(edge.toMSecsSinceEpoch()));
}

void DayChoice::judge() {
    m_day->setVisible(m_kind->currentIndex() == withADay);
    Q_EMIT edited();
}

}  // namespace scepter::ui
