#include "pki/captured_contents.h"

#include "pki/certificate.h"
#include "pki/identity.h"
#include "pki/openssl_cms.h"
#include "scep/captures.h"

namespace scepter::tests {

using namespace Qt::StringLiterals;

const std::vector<CapturedItem> &capturedCertificates() {
    static const auto items = [] {
        std::vector<CapturedItem> found;
        for (const QString &capture : captures()) {
            int number = 0;
            for (const QByteArray &der : cmsCertificates(capturedMessage(capture))) {
                found.push_back({capture.toLatin1() + '#' + QByteArray::number(++number), der});
            }
        }
        for (const QString &ca : {u"ca-a"_s, u"ca-b"_s, u"ca-micromdm"_s, u"ra-c"_s}) {
            found.push_back({ca.toLatin1(), pki::Certificate::fromPem(capturedCertificate(ca))->der()});
        }
        return found;
    }();
    return items;
}

const std::vector<CapturedItem> &capturedCertificationRequests() {
    static const auto items = [] {
        std::vector<CapturedItem> found;
        for (const QString &capture : captures()) {
            if (!capture.contains(u"PKCSReq"_s) && !capture.contains(u"RenewalReq"_s)) continue;
            const QString ca = recipientOf(capture);
            const OpensslIdentity recipient(pki::Certificate::fromPem(capturedCertificate(ca))->der(),
                                            fixtureKey(ca).toPkcs8().bytes());
            const std::optional<QByteArray> envelope = cmsVerify(capturedMessage(capture));
            if (!envelope) continue;
            const std::optional<QByteArray> request = cmsDecrypt(*envelope, recipient);
            if (request) found.push_back({capture.toLatin1(), *request});
        }
        return found;
    }();
    return items;
}

}  // namespace scepter::tests
