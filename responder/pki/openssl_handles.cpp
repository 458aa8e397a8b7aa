#include "pki/openssl_handles.h"

#include <QStringList>

#include <openssl/err.h>

namespace scepter::pki {

using namespace Qt::StringLiterals;

QString opensslErrors() {
    QStringList reasons;
    while (const unsigned long code = ERR_get_error()) {
        const char *reason = ERR_reason_error_string(code);
        const QString text = reason ? QString::fromLatin1(reason) : u"error %1"_s.arg(code, 8, 16, QChar(u'0'));
        // The queue repeats one reason for each layer it passed.
        if (!reasons.contains(text)) reasons.append(text);
    }
    return reasons.isEmpty() ? u"no reason given"_s : reasons.join(u", "_s);
}

void forgetOpensslErrors() {
    ERR_clear_error();
}

}  // namespace scepter::pki
