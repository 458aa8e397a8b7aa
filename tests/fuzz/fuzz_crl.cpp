// Revocation lists, as a server that is not ours may hand them out.
#include "fuzz/captured_keys.h"
#include "fuzz/invariant.h"
#include "pki/certificate_file.h"
#include "pki/crl.h"
#include "pki/revocation_check.h"
#include "pki/revocation_list.h"

using namespace scepter;
using fuzz::require;
using namespace Qt::StringLiterals;

namespace {

const Instant noon = *fromIso8601(u"2026-11-22T12:00:00Z");

/// What the CAs of the captures signed for `fuzz_seeds`: these bytes and no others.
bool isHonest(QByteArrayView der) {
    static const QByteArrayList lists = [] {
        QByteArrayList all;
        for (const pki::Opener &authority : fuzz::capturedOpeners()) all << fuzz::revocationListOf(authority);
        return all;
    }();
    return lists.contains(der.toByteArray());
}

void requireUsable(const pki::RevocationList &list, const QByteArray &input) {
    require(list.size() >= 0, "A list has a size.");
    for (const pki::Opener &authority : fuzz::capturedOpeners()) {
        const std::vector path{authority.certificate, authority.certificate};
        const pki::RevocationAnswer answer = pki::revocationOf(path, std::span(&list, 1), noon);
        require(!answer.sentence.isEmpty(), "An answer has a sentence.");
        require(answer.revoked.has_value() == (answer.status == pki::RevocationStatus::Revoked),
                "What is revoked has a moment.");
        const bool isSigned = list.isSignedBy(authority.key.publicKey());
        require(isSigned || answer.status == pki::RevocationStatus::Unknown, "Nothing follows from a forged list.");
        require(!isSigned || isHonest(input), "No signature verifies over what was changed.");
        (void)list.notCovered(authority.certificate);
        (void)list.entry(authority.certificate.serialNumber());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    const QByteArray input = fuzz::bytesOf(data, size);
    fuzz::requireReason(pki::certificatesOfFile(input));
    fuzz::requireReason(pki::RevocationList::read(input));
    const auto list = pki::RevocationList::fromDer(input);
    fuzz::requireReason(list);
    if (list) requireUsable(*list, input);
    return 0;
}
