#include "http/header_scan.h"

namespace scepter::http {

using namespace Qt::StringLiterals;

std::optional<Refusal> HeaderScan::take(QByteArrayView octets) {
    for (const char octet : octets) {
        if (m_done) return std::nullopt;
        if (++m_octets > m_limits.headers)
            return Refusal{431, u"The request line and headers are over %1 octets."_s.arg(m_limits.headers)};
        // RFC 9112, section 2.2: to some parsers a CR alone is the end of a line, to others a blank.
        if (m_wasCarriageReturn && octet != '\n') return Refusal{400, u"A CR stands without its LF."_s};
        if (m_inRequestLine) {
            if (octet == ' ')
                ++m_blanks;
            else if (m_blanks == 1 && octet != '\r' && octet != '\n' && ++m_targetOctets > m_limits.target)
                return Refusal{414, u"The request target is over %1 octets."_s.arg(m_limits.target)};
        } else if (m_lineOctets == 0 && (octet == ' ' || octet == '\t')) {
            // Two parsers that disagree about a folded line disagree about which headers there are: request smuggling.
            return Refusal{400, u"A header line begins with a blank; folded header lines are not accepted."_s};
        }
        if (octet == '\n') {
            if (auto refusal = endLine()) return refusal;
        } else if (octet != '\r') {
            ++m_lineOctets;
        }
        m_wasCarriageReturn = octet == '\r';
    }
    return std::nullopt;
}

// Said as soon as the line is there: whoever does not speak HTTP would otherwise be waited for.
std::optional<Refusal> HeaderScan::endLine() {
    if (!m_wasCarriageReturn) return Refusal{400, u"A line does not end with CR LF."_s};
    if (m_inRequestLine && m_blanks < 2)
        return Refusal{400, u"The first line is no HTTP request line: method, target and version."_s};
    m_done = !m_inRequestLine && m_lineOctets == 0;
    m_inRequestLine = false;
    m_lineOctets = 0;
    return std::nullopt;
}

}  // namespace scepter::http
