// Every setting of a site: its dotted name, its default, and one line that explains it.
#pragma once

#include <chrono>
#include <span>

#include <QString>

#include "base/result.h"

namespace scepter {

struct SettingDefinition {
    const char *name;
    const char *defaultValue;
    const char *explanation;
    Result<QString> (*check)(const QString &value);  ///< the value in its canonical form, or why it is refused
};

/// All of them, in the order in which they are listed.
std::span<const SettingDefinition> settingDefinitions();
const SettingDefinition *settingDefinition(QStringView name);

/// The longest that `setting::ndesPasswordValidity` may be.
inline constexpr std::chrono::minutes mostNdesValidity{7 * 24 * 60};

namespace setting {
inline constexpr auto listenerAddresses = "listener.addresses";  ///< "127.0.0.1:8080", several separated by commas
inline constexpr auto listenerHttps = "listener.https";  ///< as listener.addresses; empty: no HTTPS
inline constexpr auto publicUrl = "public.url";  ///< "http://ca.example:8080": what devices and CRL points are told; empty: from the listener
inline constexpr auto crlDays = "crl.days";
inline constexpr auto challengeMinutes = "challenge.minutes";
inline constexpr auto transactionsKept = "transactions.keep";  ///< at most so many; 0: all
inline constexpr auto transactionsDays = "transactions.days";  ///< none older; 0: without limit
/// "tolerated" or "refused": what is done about an unknown CA identifier (`message=`) where there is more than one CA.
inline constexpr auto unknownIdentifiers = "scep.unknown-identifiers";
/// "refused" or "held": what is done about the requests of devices that no registration covers.
inline constexpr auto unknownDevices = "admission.unknown-devices";
inline constexpr auto unknownDevicesHeld = "admission.unknown-most";  ///< that may wait at a time
inline constexpr auto ndesEnabled = "ndes.enabled";  ///< "on" or "off"; likewise the others without a comment
inline constexpr auto ndesProfile = "ndes.profile";  ///< that its passwords admit to
inline constexpr auto ndesBinding = "ndes.binding";  ///< "any-name" or "one-name"
inline constexpr auto ndesPlainHttp = "ndes.http";   ///< whether accounts may sign in without TLS
inline constexpr auto ndesEncoding = "ndes.encoding";  ///< "utf-16-mark", "utf-16" or "utf-8"
inline constexpr auto ndesPasswordMax = "ndes.password-max";
inline constexpr auto ndesPasswordValidity = "ndes.password-validity";  ///< minutes
inline constexpr auto ndesPasswordLength = "ndes.password-length";      ///< octets; twice as many hex digits
inline constexpr auto ndesSinglePassword = "ndes.single-password";
inline constexpr auto ndesEnforcePassword = "ndes.enforce-password";
inline constexpr auto failuresAllowed = "limits.failures";  ///< a minute and address; 0: any number
inline constexpr auto loopbackLimited = "limits.loopback";  ///< "on" or "off": whether that goes for this machine too
}  // namespace setting

}  // namespace scepter
