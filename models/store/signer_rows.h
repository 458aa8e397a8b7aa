// Trusted signers and their revocation lists, as they stand in rows.
#pragma once

#include <vector>

#include "records/trusted_signer.h"
#include "store/connection.h"

namespace scepter {

Result<std::vector<TrustedSigner>> readSigners(Connection &connection);
/// Those that are not switched off, with their lists.
Result<std::vector<TrustedSigner>> readActiveSigners(Connection &connection);
Result<std::optional<SignerCrl>> readSignerCrl(Connection &connection, qint64 signer);
/// A list that could not be read leaves the former one.
Result<qint64> writeSignerCrl(Connection &connection, qint64 signer, const SignerCrl &crl);

}  // namespace scepter
