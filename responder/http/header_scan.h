// Looks over the raw octets of request line and headers for what the parser behind it does not limit or silently
// repairs.
#pragma once

#include "http/limits.h"
#include "http/refusal.h"

#include <QByteArrayView>

#include <optional>

namespace scepter::http {

class HeaderScan {
public:
    explicit HeaderScan(const Limits &limits) : m_limits(limits) {}

    /// Goes on with the next octets; those behind the empty line are not looked at.
    /// 414 and 431 beyond the limits, 400 for a folded line (RFC 9112, section 5.2), for one
    /// that ends with LF alone or holds a CR alone, and for a first line that is no request line.
    std::optional<Refusal> take(QByteArrayView octets);
    /// The empty line that ends the headers was seen.
    bool isDone() const { return m_done; }

private:
    std::optional<Refusal> endLine();

    Limits m_limits;
    qsizetype m_octets = 0;
    qsizetype m_targetOctets = 0;
    qsizetype m_lineOctets = 0;
    int m_blanks = 0;  ///< of the request line
    bool m_wasCarriageReturn = false;
    bool m_inRequestLine = true;
    bool m_done = false;
};

}  // namespace scepter::http
