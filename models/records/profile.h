// What a kind of certificate contains, and what it takes to get one.
#pragma once

#include <QString>
#include <QStringList>

namespace scepter {

/// The profile that every site has.
inline constexpr auto defaultProfileName = "device";

struct Profile {
    QString name;
    QString title;
    int validityDays = 365;
    bool digitalSignature = true;
    bool keyEncipherment = true;
    QStringList extendedKeyUsages;  ///< dotted OIDs
    int minimumRsaBits = 2048;
    bool acceptsEllipticCurve = true;  ///< P-256 and P-384
    bool acceptsSha1 = true;
    bool acceptsTripleDes = true;

    bool operator==(const Profile &) const = default;
};

}  // namespace scepter
