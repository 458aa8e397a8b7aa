// The trusted signers of the ledger with their certificates and revocation lists read, which is done once for each.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

#include "ledger/responder_ledger.h"
#include "pki/certificate.h"
#include "pki/revocation_list.h"

namespace scepter::endpoints {

struct KnownSigner {
    TrustedSigner record;
    pki::Certificate certificate;
    std::optional<pki::RevocationList> list;  ///< nothing when there is none, or it cannot be read
};

/// Thread safe.
class KnownSigners {
public:
    using List = std::vector<KnownSigner>;

    /// Those that are not switched off, by name, as the ledger has them now. What has not changed since the last look
    /// is not read anew.
    Result<std::shared_ptr<const List>> read(ResponderLedger &ledger) const;

private:
    mutable std::atomic<std::shared_ptr<const List>> m_last{std::make_shared<const List>()};
};

}  // namespace scepter::endpoints
