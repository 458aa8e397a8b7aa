// Every field of a profile that can be changed: its name, its values in words, and one line that explains it.
#pragma once

#include <span>

#include <QString>

#include "base/result.h"
#include "records/profile.h"

namespace scepter {

struct ProfileField {
    const char *name;    ///< "renewal.window-days"
    const char *values;  ///< what it takes, for people: "1 to 36500", "on|off"
    const char *explanation;
    QString (*value)(const Profile &profile);  ///< as `set` takes it
    /// Malformed, with the reason, and the profile is as it was.
    Result<void> (*set)(Profile &profile, const QString &value);
};

/// All of them, in the order in which they are listed.
std::span<const ProfileField> profileFields();
/// Null when there is none of this name.
const ProfileField *profileField(QStringView name);

}  // namespace scepter
