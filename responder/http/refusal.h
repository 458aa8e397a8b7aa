// Why a client's octets never become a Request.
#pragma once

#include <QString>

namespace scepter::http {

struct Refusal {
    int status = 400;  ///< what to answer; 0 when there is nothing that the client could read
    QString sentence;  ///< what was wrong and, where known, what to do
};

}  // namespace scepter::http
