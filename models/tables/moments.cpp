#include "tables/moments.h"

#include <QCoreApplication>
#include <QDateTime>

namespace scepter {
namespace {

using namespace Qt::StringLiterals;

struct Moments {
    Q_DECLARE_TR_FUNCTIONS(Moments)
};

QDateTime localTime(Instant instant) {
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count());
}

}  // namespace

QString dayText(Instant instant) {
    return localTime(instant).toString(u"yyyy-MM-dd");
}

QString momentText(Instant instant, Instant now) {
    const QDateTime local = localTime(instant);
    const bool sameDay = local.date() == localTime(now).date();
    return local.toString(sameDay ? u"HH:mm:ss" : u"yyyy-MM-dd HH:mm");
}

QString fullMomentText(Instant instant) {
    return localTime(instant).toString(u"yyyy-MM-dd HH:mm:ss");
}

QString durationText(std::chrono::milliseconds duration) {
    using namespace std::chrono;
    const auto minutes = duration_cast<std::chrono::minutes>(duration).count();
    if (minutes < 1) return Moments::tr("less than a minute");
    if (minutes < 120) return Moments::tr("%1 min").arg(minutes);
    const auto hours = minutes / 60;
    if (hours < 48) return Moments::tr("%1 hours").arg(hours);
    return Moments::tr("%1 days").arg(hours / 24);
}

Cell momentCell(Instant instant, Instant now) {
    return {.text = momentText(instant, now), .tip = fullMomentText(instant), .exact = iso8601(instant)};
}

Cell dayCell(Instant instant) {
    return {.text = dayText(instant), .tip = fullMomentText(instant), .exact = iso8601(instant)};
}

}  // namespace scepter
