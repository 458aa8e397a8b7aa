#include "base/clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace scepter {
namespace {

// QTimeZone::UTC came with Qt 6.5, and Qt::UTC is on its way out.
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
QDateTime utc(qint64 milliseconds) {
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC);
}
void readAsUtc(QDateTime &time) {
    time.setTimeZone(QTimeZone::UTC);
}
#else
QDateTime utc(qint64 milliseconds) {
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}
void readAsUtc(QDateTime &time) {
    time.setTimeSpec(Qt::UTC);
}
#endif

}  // namespace

Instant SystemClock::now() const {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

QString iso8601(Instant instant) {
    return utc(instant.time_since_epoch().count()).toString(Qt::ISODate);
}

std::optional<Instant> fromIso8601(QStringView text) {
    QDateTime time = QDateTime::fromString(text.toString(), Qt::ISODate);
    if (!time.isValid()) return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) readAsUtc(time);
    return Instant(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

}  // namespace scepter
