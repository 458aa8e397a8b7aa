#include "http/message.h"

namespace scepter::http {

QByteArray Request::header(QByteArrayView name) const {
    for (const auto &[key, value] : headers)
        if (name.compare(key, Qt::CaseInsensitive) == 0) return value;
    return {};
}

}  // namespace scepter::http
