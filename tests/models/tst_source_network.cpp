// The networks that requests may come from: their one form, and which addresses they hold.
#include <QtTest>

#include "records/source_network.h"

using namespace Qt::StringLiterals;
using namespace scepter;

class SourceNetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bringsNetworksIntoOneForm_data();
    void bringsNetworksIntoOneForm();
    void refusesWhatIsNoNetwork_data();
    void refusesWhatIsNoNetwork();
    void holdsTheAddressesOfItsNetworks_data();
    void holdsTheAddressesOfItsNetworks();
};

void SourceNetworkTest::bringsNetworksIntoOneForm_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("separators only") << u" ,\n, "_s << u""_s;
    QTest::newRow("an address") << u" 192.0.2.17 "_s << u"192.0.2.17"_s;
    QTest::newRow("a network of one address") << u"192.0.2.17/32"_s << u"192.0.2.17"_s;
    QTest::newRow("an IPv6 network of one address") << u"2001:db8::17/128"_s << u"2001:db8::17"_s;
    QTest::newRow("both versions") << u"192.0.2.0/24,2001:db8::/32"_s << u"192.0.2.0/24,2001:db8::/32"_s;
    QTest::newRow("the order stays") << u"2001:db8::/32 192.0.2.0/24"_s << u"2001:db8::/32,192.0.2.0/24"_s;
    QTest::newRow("blanks and commas") << u"192.0.2.1 , 192.0.2.2\t192.0.2.3"_s << u"192.0.2.1,192.0.2.2,192.0.2.3"_s;
    QTest::newRow("host bits") << u"192.0.2.17/24"_s << u"192.0.2.0/24"_s;
    QTest::newRow("host bits within an octet") << u"10.0.255.7/20"_s << u"10.0.240.0/20"_s;
    QTest::newRow("host bits of IPv6") << u"2001:DB8:0:ffff::1/50"_s << u"2001:db8:0:c000::/50"_s;
    QTest::newRow("every IPv4 address") << u"192.0.2.1/0"_s << u"0.0.0.0/0"_s;
    QTest::newRow("every IPv6 address") << u"::/0"_s << u"::/0"_s;
    QTest::newRow("an IPv4 address as an IPv6 one") << u"::ffff:192.0.2.1"_s << u"192.0.2.1"_s;
    QTest::newRow("an IPv4 network as an IPv6 one") << u"::ffff:192.0.2.1/120"_s << u"192.0.2.0/24"_s;
}

void SourceNetworkTest::bringsNetworksIntoOneForm() {
    QFETCH(QString, written);
    QFETCH(QString, canonical);
    const Result<QString> networks = canonicalNetworks(written);
    QVERIFY2(networks, networks ? "" : qPrintable(networks.fault().sentence));
    QCOMPARE(*networks, canonical);
    QCOMPARE(*canonicalNetworks(*networks), canonical);
}

void SourceNetworkTest::refusesWhatIsNoNetwork_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("says");
    QTest::newRow("three octets") << u"192.0.2.1, 192.0.2/24"_s << u"\"192.0.2\" is no IP address"_s;
    QTest::newRow("octal octet") << u"192.0.2.010"_s << u"\"192.0.2.010\" is no IP address"_s;
    QTest::newRow("a name") << u"lab.example"_s << u"\"lab.example\" is no IP address"_s;
    QTest::newRow("a port") << u"192.0.2.1:80"_s << u"\"192.0.2.1:80\" has a port"_s;
    QTest::newRow("a zone") << u"fe80::1%eth0"_s << u"\"fe80::1%eth0\" has a zone"_s;
    QTest::newRow("a mask too long") << u"192.0.2.0/33"_s << u"\"192.0.2.0/33\" has no valid mask"_s;
    QTest::newRow("an IPv6 mask too long") << u"2001:db8::/129"_s << u"0 to 128."_s;
    QTest::newRow("no mask") << u"192.0.2.0/"_s << u"\"192.0.2.0/\" has no valid mask"_s;
    QTest::newRow("a negative mask") << u"192.0.2.0/-1"_s << u"no valid mask"_s;
    QTest::newRow("a mask with a zero first") << u"192.0.2.0/024"_s << u"no valid mask"_s;
    QTest::newRow("a dotted mask") << u"192.0.2.0/255.255.255.0"_s << u"0 to 32."_s;
    QTest::newRow("two masks") << u"192.0.2.0/24/8"_s << u"\"192.0.2.0/24/8\" has no valid mask"_s;
    QTest::newRow("a mask alone") << u"192.0.2.0 /24"_s << u"\"/24\" has no address"_s;
    QTest::newRow("twice") << u"192.0.2.0/24,192.0.2.0/24"_s << u"\"192.0.2.0/24\" stands twice"_s;
    QTest::newRow("twice in two forms") << u"192.0.2.0/24,192.0.2.9/24"_s << u"\"192.0.2.9/24\" stands twice"_s;
    QTest::newRow("a NUL") << u"192.0.2.1"_s + QChar(u'\0') << u"\\u0000\" is no IP address"_s;
}

void SourceNetworkTest::refusesWhatIsNoNetwork() {
    QFETCH(QString, written);
    QFETCH(QString, says);
    const Result<QString> networks = canonicalNetworks(written);
    QVERIFY2(!networks, networks ? qPrintable(*networks) : "");
    QCOMPARE(networks.fault().kind, FaultKind::Malformed);
    QVERIFY2(networks.fault().sentence.contains(says), qPrintable(networks.fault().sentence));
    QVERIFY(networks.fault().sentence.endsWith(u'.'));
}

void SourceNetworkTest::holdsTheAddressesOfItsNetworks_data() {
    QTest::addColumn<QString>("networks");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("holds");
    const QString both = u"198.51.100.7,192.0.2.0/25,2001:db8::/33"_s;
    QTest::newRow("no list holds all") << u""_s << u"203.0.113.9"_s << true;
    QTest::newRow("the first address") << both << u"192.0.2.0"_s << true;
    QTest::newRow("the last address") << both << u"192.0.2.127"_s << true;
    QTest::newRow("one further") << both << u"192.0.2.128"_s << false;
    QTest::newRow("the address alone") << both << u"198.51.100.7"_s << true;
    QTest::newRow("its neighbour") << both << u"198.51.100.6"_s << false;
    QTest::newRow("in the IPv6 network") << both << u"2001:db8:7fff::1"_s << true;
    QTest::newRow("beyond the IPv6 network") << both << u"2001:db8:8000::1"_s << false;
    QTest::newRow("IPv4 as IPv6") << both << u"::ffff:192.0.2.1"_s << true;
    QTest::newRow("IPv4 as IPv6, beyond") << both << u"::ffff:192.0.2.128"_s << false;
    QTest::newRow("IPv4 in every IPv6 network") << u"::/0"_s << u"192.0.2.1"_s << false;
    QTest::newRow("IPv4 as IPv6 in every IPv6 network") << u"::/0"_s << u"::ffff:192.0.2.1"_s << false;
    QTest::newRow("IPv6 in every IPv4 network") << u"0.0.0.0/0"_s << u"2001:db8::1"_s << false;
    QTest::newRow("nowhere in every IPv4 network") << u"0.0.0.0/0"_s << u"::"_s << false;
    QTest::newRow("every IPv4 address") << u"0.0.0.0/0"_s << u"255.255.255.255"_s << true;
    QTest::newRow("an unknown address") << both << u""_s << false;
    QTest::newRow("an unreadable address") << u"0.0.0.0/0"_s << u"r1.lab.example"_s << false;
    QTest::newRow("an unreadable network") << u"192.0.2.0/99"_s << u"192.0.2.0"_s << false;
}

void SourceNetworkTest::holdsTheAddressesOfItsNetworks() {
    QFETCH(QString, networks);
    QFETCH(QString, address);
    QTEST(networksHold(networks, address), "holds");
}

QTEST_GUILESS_MAIN(SourceNetworkTest)
#include "tst_source_network.moc"
