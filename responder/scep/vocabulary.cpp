#include "scep/vocabulary.h"

#include <algorithm>

namespace scepter::scep {

using namespace Qt::StringLiterals;

std::optional<MessageType> messageType(QByteArrayView text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty() || text.size() > 2 || !std::all_of(text.begin(), text.end(), isDigit)) return std::nullopt;
    int number = 0;
    for (const char digit : text) number = number * 10 + (digit - '0');
    // A zero in front is no number of the standard, and two spellings of one type would be one too many.
    if (text.front() == '0') return std::nullopt;
    switch (MessageType(number)) {
        case MessageType::CertRep:
        case MessageType::RenewalReq:
        case MessageType::PkcsReq:
        case MessageType::CertPoll:
        case MessageType::GetCert:
        case MessageType::GetCrl:
            return MessageType(number);
    }
    return std::nullopt;
}

QString name(MessageType type) {
    switch (type) {
        case MessageType::CertRep:
            return u"CertRep"_s;
        case MessageType::RenewalReq:
            return u"RenewalReq"_s;
        case MessageType::PkcsReq:
            return u"PKCSReq"_s;
        case MessageType::CertPoll:
            return u"CertPoll"_s;
        case MessageType::GetCert:
            return u"GetCert"_s;
        case MessageType::GetCrl:
            return u"GetCRL"_s;
    }
    return {};
}

QString name(FailInfo failInfo) {
    switch (failInfo) {
        case FailInfo::BadAlg:
            return u"badAlg"_s;
        case FailInfo::BadMessageCheck:
            return u"badMessageCheck"_s;
        case FailInfo::BadRequest:
            return u"badRequest"_s;
        case FailInfo::BadTime:
            return u"badTime"_s;
        case FailInfo::BadCertId:
            return u"badCertId"_s;
    }
    return {};
}

}  // namespace scepter::scep
