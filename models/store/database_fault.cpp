#include "store/database_fault.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

// https://www.sqlite.org/rescode.html; the low octet is the primary code.
enum PrimaryCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26
};
constexpr int primaryKeyTaken = 1555;
constexpr int valueTaken = 2067;
constexpr int referenceMissing = 787;

QString advice(int code) {
    switch (code & 0xff) {
        case Busy:
        case Locked:
            return u"Another program is writing to the site for too long; try again"_s;
        case ReadOnly:
            return u"The site file or its folder cannot be written; check their owner and permissions"_s;
        case IoError:
            return u"The disk reported an error"_s;
        case Full:
            return u"The disk is full; make room and try again"_s;
        case CannotOpen:
            return u"The site file cannot be opened; check its path, owner and permissions"_s;
        case Corrupt:
        case NotADatabase:
            return u"The site file is damaged; restore it from a copy"_s;
        default:
            return u"The site's database refused"_s;
    }
}

FaultKind kindOf(int code) {
    if (code == valueTaken || code == primaryKeyTaken) return FaultKind::Conflict;
    if (code == referenceMissing) return FaultKind::NotFound;
    switch (code & 0xff) {
        case Corrupt:
        case NotADatabase:
            return FaultKind::Malformed;
        case Constraint:
            return FaultKind::Internal;
        default:
            return FaultKind::Unavailable;
    }
}

}  // namespace

Fault databaseFault(const QSqlError &error) {
    const int code = error.nativeErrorCode().toInt();
    const QString said = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return {kindOf(code), u"%1 (%2)."_s.arg(advice(code), said)};
}

}  // namespace scepter
