// Every number, keyword and OID of the standard that is spoken here. RFC 8894, sections 3.2 and 3.5.2.
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace scepter::scep {

namespace oid {
inline constexpr auto messageType = "2.16.840.1.113733.1.9.2";
inline constexpr auto pkiStatus = "2.16.840.1.113733.1.9.3";
inline constexpr auto failInfo = "2.16.840.1.113733.1.9.4";
inline constexpr auto senderNonce = "2.16.840.1.113733.1.9.5";
inline constexpr auto recipientNonce = "2.16.840.1.113733.1.9.6";
inline constexpr auto transactionId = "2.16.840.1.113733.1.9.7";
inline constexpr auto failInfoText = "1.3.6.1.5.5.7.24.1";
inline constexpr auto signingTime = "1.2.840.113549.1.9.5";
}  // namespace oid

/// RFC 8894, section 3.2.1.2. Default-deny: a number that is not here is no message type.
enum class MessageType { CertRep = 3, RenewalReq = 17, PkcsReq = 19, CertPoll = 20, GetCert = 21, GetCrl = 22 };
/// Section 3.2.1.3.
enum class PkiStatus { Success = 0, Failure = 2, Pending = 3 };
/// Section 3.2.1.4.
enum class FailInfo { BadAlg = 0, BadMessageCheck = 1, BadRequest = 2, BadTime = 3, BadCertId = 4 };

/// From the text of the attribute: one or two digits and nothing else.
std::optional<MessageType> messageType(QByteArrayView text);
QString name(MessageType type);
QString name(FailInfo failInfo);

}  // namespace scepter::scep
