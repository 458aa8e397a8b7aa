#include "pki/content_info.h"

#include "pki/der_reader.h"
#include "pki/der_writer.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace content_type {

const QByteArray &data() {
    static const QByteArray oid = der::oidContent("1.2.840.113549.1.7.1");
    return oid;
}

const QByteArray &signedData() {
    static const QByteArray oid = der::oidContent("1.2.840.113549.1.7.2");
    return oid;
}

const QByteArray &envelopedData() {
    static const QByteArray oid = der::oidContent("1.2.840.113549.1.7.3");
    return oid;
}

}  // namespace content_type

Result<QByteArrayView> readContentInfo(QByteArrayView contentInfo, const QByteArray &type, const char *what) {
    DerReader outside(contentInfo);
    const Result<DerElement> whole = outside.next(tag::sequence, "ContentInfo");
    if (!whole) return whole.fault();
    if (const Result<void> end = outside.finish("ContentInfo"); !end) return end.fault();

    DerReader inside(whole->content);
    const Result<DerElement> oid = inside.next(tag::oid, "content type");
    if (!oid) return oid.fault();
    if (oid->content != type) {
        return {FaultKind::Malformed, u"The content type is %1 where %2 was expected."_s.arg(dottedOid(oid->content),
                                                                                             QLatin1StringView(what))};
    }
    const Result<DerElement> wrapped = inside.next(tag::context(0), what);
    if (!wrapped) return wrapped.fault();
    if (const Result<void> end = inside.finish(what); !end) return end.fault();

    DerReader content(wrapped->content);
    const Result<DerElement> body = content.next(tag::sequence, what);
    if (!body) return body.fault();
    if (const Result<void> end = content.finish(what); !end) return end.fault();
    return body->content;
}

QByteArray writeContentInfo(const QByteArray &type, QByteArrayView content) {
    return der::sequence({der::oidFromContent(type), der::explicitContext(0, content)});
}

}  // namespace scepter::pki
