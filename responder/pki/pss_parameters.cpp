#include "pki/pss_parameters.h"

#include "pki/rsa_digests.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

/// No modulus that is taken (8192 bits) leaves room for more, whatever the digest.
constexpr int longestSalt = 1024;
constexpr int defaultSaltLength = 20;
constexpr int onlyTrailer = 1;

/// The INTEGER behind the explicit tag `number`, or `absent` when the next element is another.
Result<int> readNumber(DerReader &reader, int number, int absent) {
    if (reader.peek() != tag::context(number)) return absent;
    const Result<DerElement> wrapped = reader.next();
    if (!wrapped) return wrapped.fault();
    DerReader inside(wrapped->content);
    const Result<DerElement> integer = inside.next(tag::integer, "number");
    if (!integer) return integer.fault();
    if (const Result<void> end = inside.finish("number"); !end) return end.fault();
    return smallInteger(*integer);
}

Result<PssParameters> readFields(QByteArrayView parameters) {
    DerReader outer(parameters);
    const Result<DerElement> sequence = outer.next(tag::sequence, "parameters of RSASSA-PSS");
    if (!sequence) return sequence.fault();
    if (const Result<void> end = outer.finish("parameters of RSASSA-PSS"); !end) return end.fault();
    DerReader fields(sequence->content);
    const Result<Digest> digest = readDigestAndMask(fields, "RSASSA-PSS");
    if (!digest) return digest.fault();
    const Result<int> saltLength = readNumber(fields, 2, defaultSaltLength);
    if (!saltLength) return saltLength.fault();
    const Result<int> trailer = readNumber(fields, 3, onlyTrailer);
    if (!trailer) return trailer.fault();
    if (const Result<void> end = fields.finish("parameters of RSASSA-PSS"); !end) return end.fault();

    if (*digest == Digest::Md5) return {FaultKind::Unsupported, u"RSASSA-PSS is used with MD5."_s};
    if (*saltLength > longestSalt)
        return {FaultKind::Unsupported, u"RSASSA-PSS is used with a salt of %1 octets."_s.arg(*saltLength)};
    if (*trailer != onlyTrailer)
        return {FaultKind::Unsupported, u"RSASSA-PSS is used with the trailer %1."_s.arg(*trailer)};
    return PssParameters{*digest, *saltLength};
}

}  // namespace

Result<PssParameters> PssParameters::read(QByteArrayView parameters) {
    Result<PssParameters> read = readFields(parameters);
    if (read || read.fault().kind == FaultKind::Unsupported) return read;
    return {FaultKind::Unsupported,
            u"The parameters of RSASSA-PSS are missing or cannot be read. %1"_s.arg(read.fault().sentence)};
}

}  // namespace scepter::pki
