// How the NDES page is served at the moment: the settings ndes.* as values.
#pragma once

#include <chrono>
#include <optional>

#include "admission/decision.h"
#include "endpoints/ndes_page.h"
#include "ledger/responder_ledger.h"

namespace scepter::endpoints {

struct NdesSettings {
    /// OneName: a password is fetched for a device and admits it alone. AnyName: as in NDES; the single password is
    /// always so.
    enum class Binding { OneName, AnyName };
    enum class PlainHttp { Refused, Allowed };
    enum class Kind { OneTime, Single };

    QString profile;  ///< that passwords admit to; whether it exists was not looked at
    Binding binding = Binding::OneName;
    PlainHttp plainHttp = PlainHttp::Refused;
    NdesEncoding encoding = NdesEncoding::Utf16WithMark;
    int passwordMax = 5;  ///< that may be unused at a time; 0: any number
    std::chrono::minutes validity{60};
    int passwordOctets = 8;
    Kind kind = Kind::OneTime;
    admission::Passwords passwords = admission::Passwords::Enforced;
};

/// Nothing while NDES is off.
Result<std::optional<NdesSettings>> ndesSettings(ResponderLedger &ledger);
/// What holds for a request that waited, by the endpoint where it was made.
Result<admission::Passwords> passwordsAt(ResponderLedger &ledger, const QString &endpoint);

}  // namespace scepter::endpoints
