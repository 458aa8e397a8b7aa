#include "endpoints/known_signers.h"

#include <algorithm>

namespace scepter::endpoints {
namespace {

QByteArray listOf(const TrustedSigner &signer) {
    return signer.crl ? signer.crl->der : QByteArray();
}

const KnownSigner *find(const KnownSigners::List &signers, qint64 id) {
    const auto found =
        std::find_if(signers.begin(), signers.end(), [id](const KnownSigner &each) { return each.record.id == id; });
    return found == signers.end() ? nullptr : &*found;
}

std::optional<pki::RevocationList> readList(const TrustedSigner &signer, const KnownSigner *former) {
    const QByteArray der = listOf(signer);
    if (der.isEmpty()) return std::nullopt;
    if (former && listOf(former->record) == der) return former->list;
    const Result<pki::RevocationList> list = pki::RevocationList::fromDer(der);
    return list ? std::optional(*list) : std::nullopt;
}

/// Nothing for an entry whose certificate is none: it was read before it was added, so that this is another's mistake,
/// and nobody is trusted for it.
std::optional<KnownSigner> readSigner(const TrustedSigner &signer, const KnownSigner *former) {
    auto list = readList(signer, former);
    if (former && former->record.certificate == signer.certificate)
        return KnownSigner{signer, former->certificate, std::move(list)};
    const Result<pki::Certificate> certificate = pki::Certificate::fromDer(signer.certificate);
    if (!certificate) return std::nullopt;
    return KnownSigner{signer, *certificate, std::move(list)};
}

}  // namespace

Result<std::shared_ptr<const KnownSigners::List>> KnownSigners::read(ResponderLedger &ledger) const {
    const auto signers = ledger.activeSigners();
    if (!signers) return signers.fault();
    const std::shared_ptr<const List> last = m_last.load();
    auto now = std::make_shared<List>();
    for (const TrustedSigner &signer : *signers) {
        if (auto known = readSigner(signer, find(*last, signer.id))) now->push_back(*std::move(known));
    }
    m_last.store(now);
    return std::shared_ptr<const List>(std::move(now));
}

}  // namespace scepter::endpoints
