#include "hostile/hostile_messages.h"

#include "pki/certificate_writer.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"

namespace scepter::tests {

namespace der = pki::der;
namespace tag = pki::tag;
using namespace Qt::StringLiterals;

namespace {

constexpr auto challengePassword = "1.2.840.113549.1.9.7";
constexpr auto subjectAltName = "2.5.29.17";

using Bend = std::function<void(const Attacker &, CraftedRequest &)>;

HostileMessage bent(QByteArray name, Bend bend) {
    return {std::move(name), [bend = std::move(bend)](const Attacker &attacker) {
                CraftedRequest request = attacker.request();
                bend(attacker, request);
                return attacker.message(request.signedBy(attacker.key));
            }};
}

HostileMessage enveloped(QByteArray name, const QByteArray &content) {
    return {std::move(name), [content](const Attacker &attacker) { return attacker.message(content); }};
}

/// A Name of one RDN an attribute.
QByteArray nameOf(const QByteArray &attributeValue, int count) {
    const QByteArray rdn =
        der::element(tag::set, der::sequence({der::oid("2.5.4.3"), der::element(tag::utf8String, attributeValue)}));
    return der::sequence(QByteArrayView(rdn.repeated(count)));
}

HostileMessage withSubject(QByteArray name, const QByteArray &subject) {
    return bent(std::move(name), [subject](const Attacker &, CraftedRequest &request) { request.subject = subject; });
}

pki::Extension extension(const char *oid, const QByteArray &value) {
    return {der::oidContent(oid), false, value};
}

/// Asks for these extensions and nothing else.
HostileMessage asking(QByteArray name, const std::vector<pki::Extension> &extensions) {
    return bent(std::move(name), [extensions](const Attacker &, CraftedRequest &request) {
        request.attributes.back() = Attacker::asksFor(extensions);
    });
}

QByteArray dnsName(const QByteArray &name) {
    return der::element(tag::contextPrimitive(2), name);
}

HostileMessage withNames(QByteArray name, const QByteArray &generalNames) {
    return asking(std::move(name), {extension(subjectAltName, der::sequence(QByteArrayView(generalNames)))});
}

QByteArray manyNames(int count) {
    QByteArray all = dnsName(router.toLatin1());
    for (int i = 0; i < count; ++i) all += dnsName("r" + QByteArray::number(i) + ".lab.example");
    return all;
}

HostileMessages contents() {
    QByteArray deep;
    for (int i = 0; i < 2000; ++i) deep = der::sequence(QByteArrayView(deep));
    return {
        enveloped("nothing", {}),
        enveloped("text", "no request"),
        enveloped("an empty SEQUENCE", QByteArray::fromHex("3000")),
        enveloped(
            "a request whose parts are all empty",
            der::sequence({der::sequence(QByteArrayView()), der::sequence(QByteArrayView()), der::bitString({})})),
        enveloped("definite lengths, 2,000 deep", deep),
        enveloped("indefinite lengths, 60,000 deep", QByteArray::fromHex("3080").repeated(60'000)),
        enveloped("100,000 empty elements", der::sequence(QByteArrayView(der::null().repeated(100'000)))),
        bent("octets behind the request",
             [](const Attacker &, CraftedRequest &request) { request.behind = QByteArray(1, '\0'); }),
        bent("no version", [](const Attacker &, CraftedRequest &request) { request.version.clear(); }),
        bent("a negative version",
             [](const Attacker &, CraftedRequest &request) { request.version = QByteArray::fromHex("0201ff"); }),
        bent("a version of 100,000 octets",
             [](const Attacker &, CraftedRequest &request) {
                 request.version = der::element(tag::integer, QByteArray(100'000, '\x11'));
             }),
        {"a signature by another key",
         [](const Attacker &attacker) { return attacker.message(attacker.request().signedBy(anyKey())); }},
    };
}

HostileMessages subjects() {
    const QByteArray host = router.toLatin1();
    return {
        withSubject("a CN with a NUL", nameOf(host + QByteArray("\0.bank.example", 14), 1)),
        withSubject("a CN of 100,000 octets", nameOf(QByteArray(100'000, 'a'), 1)),
        withSubject("a CN of 64 names of a kilobyte", nameOf(QByteArray(1024, 'a'), 64)),
        withSubject("4,000 RDNs", nameOf(host, 4000)),
        withSubject("an RDN of nothing", der::sequence({der::element(tag::set, {})})),
        withSubject(
            "an attribute type of 100,000 octets",
            der::sequence({der::element(tag::set, der::sequence({der::element(tag::oid, QByteArray(100'000, '\x01')),
                                                                 der::utf8String(router)}))})),
        withSubject("a CN in broken UTF-8", nameOf(QByteArray::fromHex("c0afff"), 1)),
        withSubject("a CN that is no string",
                    der::sequence({der::element(tag::set, der::sequence({der::oid("2.5.4.3"), der::null()}))})),
        withSubject("a wildcard", nameOf("*.lab.example", 1)),
        withSubject("another device's name", nameOf("r2.lab.example", 1)),
    };
}

HostileMessages extensions() {
    const QByteArray host = router.toLatin1();
    const auto names = pki::extension::subjectAltName({{router}, {}, {}}, false);
    std::vector<pki::Extension> thousand;
    for (int i = 0; i < 1000; ++i)
        thousand.push_back(extension(QByteArray("1.2.3." + QByteArray::number(i)).constData(), "x"));
    pki::Extension endless{QByteArray(60'000, '\x01'), false, "x"};
    return {
        withNames("a dNSName with a NUL", dnsName(host + QByteArray("\0.bank.example", 14))),
        withNames("an empty dNSName", dnsName({})),
        withNames("a dNSName of 100,000 octets", dnsName(QByteArray(100'000, 'a'))),
        withNames("5,000 dNSNames", manyNames(5000)),
        withNames("20,000 e-mail addresses",
                  dnsName(host) + der::element(tag::contextPrimitive(1), "a@b").repeated(20'000)),
        withNames("a URI of 100,000 octets",
                  dnsName(host) + der::element(tag::contextPrimitive(6), QByteArray(100'000, 'u'))),
        withNames("an address of five octets", der::element(tag::contextPrimitive(7), "12345")),
        asking("subjectAltName twice", {names, names}),
        asking("a thousand extensions", thousand),
        asking("an extension type of 60,000 octets that is a CA's",
               {names, endless, pki::extension::basicConstraints(true)}),
        asking("CA:TRUE", {names, pki::extension::basicConstraints(true)}),
        asking("an unreadable subjectAltName", {extension(subjectAltName, QByteArray(100'000, 'x'))}),
        asking("an unreadable keyUsage", {names, extension("2.5.29.15", "x")}),
    };
}

HostileMessages attributes() {
    return {
        bent("the challenge with a NUL",
             [](const Attacker &attacker, CraftedRequest &request) {
                 request.attributes.front() =
                     attribute(challengePassword, {der::printableString(attacker.challenge + QByteArray("\0x", 2))});
             }),
        bent("a challenge of 150,000 octets",
             [](const Attacker &, CraftedRequest &request) {
                 request.attributes.front() =
                     attribute(challengePassword, {der::printableString(QByteArray(150'000, 'c'))});
             }),
        bent("two challenges",
             [](const Attacker &attacker, CraftedRequest &request) {
                 request.attributes.front() = attribute(
                     challengePassword, {der::printableString("wrong"), der::printableString(attacker.challenge)});
             }),
        bent("the challenge twice",
             [](const Attacker &, CraftedRequest &request) {
                 request.attributes.push_back(request.attributes.front());
             }),
        bent(
            "the extensions twice",
            [](const Attacker &, CraftedRequest &request) { request.attributes.push_back(request.attributes.back()); }),
        bent("an attribute of no value",
             [](const Attacker &, CraftedRequest &request) { request.attributes.push_back(attribute("1.2.3", {})); }),
        bent("no attributes", [](const Attacker &, CraftedRequest &request) { request.attributes.clear(); }),
        bent("a thousand attributes",
             [](const Attacker &, CraftedRequest &request) {
                 for (int i = 0; i < 1000; ++i)
                     request.attributes.push_back(
                         attribute(QByteArray("1.2.3." + QByteArray::number(i)).constData(), {der::null()}));
             }),
    };
}

}  // namespace

const HostileMessages &bentRequests() {
    static const HostileMessages all = [] {
        HostileMessages joined = contents();
        for (const HostileMessages &more : {subjects(), extensions(), attributes()})
            joined.insert(joined.end(), more.begin(), more.end());
        return joined;
    }();
    return all;
}

}  // namespace scepter::tests
