#include "base/clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace scepter {

Instant SystemClock::now() const {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

QString iso8601(Instant instant) {
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODate);
}

std::optional<Instant> fromIso8601(QStringView text) {
    QDateTime time = QDateTime::fromString(text.toString(), Qt::ISODate);
    if (!time.isValid()) return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) time.setTimeSpec(Qt::UTC);
    return Instant(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

}  // namespace scepter
