// The names by which registrations stand for devices, and the domains that names are allowed in.
#include <QtTest>

#include "records/host_name.h"
#include "records/name_pattern.h"

using namespace Qt::StringLiterals;
using namespace scepter;

class NamePatternTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bringsPatternsIntoOneForm_data();
    void bringsPatternsIntoOneForm();
    void refusesWhatIsNoPattern_data();
    void refusesWhatIsNoPattern();
    void speaksOfNamesAsTheHostNameRulesDo_data();
    void speaksOfNamesAsTheHostNameRulesDo();
    void coversWhatIsBelowTheSuffix_data();
    void coversWhatIsBelowTheSuffix();
    void listsTheMostSpecificPatternFirst();
    void listsEveryPatternThatCovers();
    void bringsDomainsIntoOneForm();
    void refusesWhatIsNoDomain_data();
    void refusesWhatIsNoDomain();
    void keepsNamesWithinTheirDomains_data();
    void keepsNamesWithinTheirDomains();
};

void NamePatternTest::bringsPatternsIntoOneForm_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<bool>("wildcard");
    QTest::newRow("a name") << u" R1.Lab.example. "_s << u"r1.lab.example"_s << false;
    QTest::newRow("one label") << u"router"_s << u"router"_s << false;
    QTest::newRow("a suffix") << u" *.Lab.EXAMPLE "_s << u"*.lab.example"_s << true;
    QTest::newRow("a suffix of one label") << u"*.lab"_s << u"*.lab"_s << true;
    QTest::newRow("a suffix with a last dot") << u"*.lab.example."_s << u"*.lab.example"_s << true;
    QTest::newRow("a suffix with an umlaut") << u"*.zürich.example"_s << u"*.xn--zrich-kva.example"_s << true;
    QTest::newRow("everything") << u" * "_s << u"*"_s << true;
}

void NamePatternTest::bringsPatternsIntoOneForm() {
    QFETCH(QString, written);
    QFETCH(QString, canonical);
    QFETCH(bool, wildcard);
    const Result<QString> pattern = canonicalNamePattern(written);
    QVERIFY2(pattern, pattern ? "" : qPrintable(pattern.fault().sentence));
    QCOMPARE(*pattern, canonical);
    QCOMPARE(*canonicalNamePattern(*pattern), canonical);
    QCOMPARE(isWildcard(*pattern), wildcard);
    QCOMPARE(bool(canonicalHostName(written)), !wildcard);
}

void NamePatternTest::refusesWhatIsNoPattern_data() {
    QTest::addColumn<QString>("written");
    for (const char *written : {"*foo.example", "foo*.example", "a.*.example", "**", "**.example", "*.*.example", "*.",
                                "*. lab.example", "* .lab.example", "lab.example.*", ".*", "*lab"})
        QTest::newRow(written) << QString::fromLatin1(written);
}

void NamePatternTest::refusesWhatIsNoPattern() {
    QFETCH(QString, written);
    const Result<QString> pattern = canonicalNamePattern(written);
    QVERIFY2(!pattern, pattern ? qPrintable(*pattern) : "");
    QCOMPARE(pattern.fault().kind, FaultKind::Malformed);
    QCOMPARE(
        pattern.fault().sentence,
        u"\"%1\" has a star in the wrong place: write * alone, or *. in front of a suffix, like *.lab.example."_s.arg(
            written));
}

void NamePatternTest::speaksOfNamesAsTheHostNameRulesDo_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing but a dot") << u"."_s;
    QTest::newRow("an empty part") << u"lab..example"_s;
    QTest::newRow("a dot first") << u".example"_s;
    QTest::newRow("an underscore") << u"l_b.example"_s;
    QTest::newRow("label of 64") << QString(64, u'a') + u".example"_s;
    QTest::newRow("name of 254") << (QString(49, u'a') + u'.').repeated(5) + u"abcd"_s;
    QTest::newRow("an address") << u"192.0.2.17"_s;
    QTest::newRow("a number last") << u"lab.17"_s;
    QTest::newRow("a port") << u"lab.example:80"_s;
    QTest::newRow("a NUL") << u"lab"_s + QChar(u'\0') + u".example"_s;
    QTest::newRow("two scripts") << u"\u0440\u0430ypal.example"_s;
}

void NamePatternTest::speaksOfNamesAsTheHostNameRulesDo() {
    QFETCH(QString, name);
    const Result<QString> host = canonicalHostName(name);
    QVERIFY(!host);
    for (const QString &written : {name, u"*."_s + name}) {
        const Result<QString> pattern = canonicalNamePattern(written);
        QVERIFY2(!pattern, pattern ? qPrintable(*pattern) : "");
        QCOMPARE(pattern.fault().kind, FaultKind::Malformed);
        // A NUL hides what follows, so the whole is shown.
        if (!name.contains(QChar(u'\0'))) QCOMPARE(pattern.fault().sentence, host.fault().sentence);
        QVERIFY(!pattern.fault().sentence.contains(QChar(u'\0')));
    }
    QVERIFY(!canonicalNamePattern(QString()));
    QCOMPARE(canonicalNamePattern(QString()).fault().sentence, canonicalHostName(QString()).fault().sentence);
}

void NamePatternTest::coversWhatIsBelowTheSuffix_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("covers");
    QTest::newRow("itself") << u"r1.lab.example"_s << u"r1.lab.example"_s << true;
    QTest::newRow("another name") << u"r1.lab.example"_s << u"r2.lab.example"_s << false;
    QTest::newRow("a name below a name") << u"lab.example"_s << u"r1.lab.example"_s << false;
    QTest::newRow("one label in front") << u"*.lab.example"_s << u"a.lab.example"_s << true;
    QTest::newRow("two labels in front") << u"*.lab.example"_s << u"a.b.lab.example"_s << true;
    QTest::newRow("the suffix itself") << u"*.lab.example"_s << u"lab.example"_s << false;
    QTest::newRow("the suffix within a label") << u"*.lab.example"_s << u"xlab.example"_s << false;
    QTest::newRow("an empty label in front") << u"*.lab.example"_s << u".lab.example"_s << false;
    QTest::newRow("another suffix") << u"*.lab.example"_s << u"a.lab.example.org"_s << false;
    QTest::newRow("everything") << u"*"_s << u"router"_s << true;
    QTest::newRow("everything, but not nothing") << u"*"_s << u""_s << false;
    QTest::newRow("no pattern, no name") << u""_s << u""_s << false;
}

void NamePatternTest::coversWhatIsBelowTheSuffix() {
    QFETCH(QString, pattern);
    QFETCH(QString, name);
    QTEST(namePatternCovers(pattern, name), "covers");
}

void NamePatternTest::listsTheMostSpecificPatternFirst() {
    QCOMPARE(namePatternsOf(u"a.b.lab.example"_s),
             QStringList({u"a.b.lab.example"_s, u"*.b.lab.example"_s, u"*.lab.example"_s, u"*.example"_s, u"*"_s}));
    QCOMPARE(namePatternsOf(u"router"_s), QStringList({u"router"_s, u"*"_s}));
    QCOMPARE(namePatternsOf(QString()), QStringList());
}

void NamePatternTest::listsEveryPatternThatCovers() {
    const QString name = u"a.b.lab.example"_s;
    for (const QString &pattern : namePatternsOf(name)) {
        QVERIFY2(namePatternCovers(pattern, name), qPrintable(pattern));
        QCOMPARE(*canonicalNamePattern(pattern), pattern);
    }
}

void NamePatternTest::bringsDomainsIntoOneForm() {
    QCOMPARE(*canonicalDomains(u" *.Lab.example, .branch.example\n\tzürich.example,,*.lab.example. "_s),
             QStringList({u"lab.example"_s, u"branch.example"_s, u"xn--zrich-kva.example"_s}));
    QCOMPARE(*canonicalDomains(QString()), QStringList());
    QCOMPARE(*canonicalDomains(u" , "_s), QStringList());
}

void NamePatternTest::refusesWhatIsNoDomain_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("says");
    QTest::newRow("everything") << u"lab.example, *"_s << u"\"*\" is no domain"_s;
    QTest::newRow("a dot") << u"."_s << u"\".\" is no domain"_s;
    QTest::newRow("a star alone in front") << u"*."_s << u"\"*.\" is no domain"_s;
    QTest::newRow("two stars") << u"*.*.example"_s << u"\"*.*.example\" is no domain"_s;
    QTest::newRow("two dots first") << u"..lab.example"_s << u"empty part"_s;
    QTest::newRow("an underscore") << u"lab.example,l_b.example"_s << u"\"l_b.example\" has an underscore"_s;
    QTest::newRow("an address") << u"192.0.2.1"_s << u"IP address"_s;
}

void NamePatternTest::refusesWhatIsNoDomain() {
    QFETCH(QString, written);
    QFETCH(QString, says);
    const Result<QStringList> domains = canonicalDomains(written);
    QVERIFY(!domains);
    QCOMPARE(domains.fault().kind, FaultKind::Malformed);
    QVERIFY2(domains.fault().sentence.contains(says), qPrintable(domains.fault().sentence));
}

void NamePatternTest::keepsNamesWithinTheirDomains_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("domains");
    QTest::addColumn<bool>("within");
    const QStringList two{u"branch.example"_s, u"lab.example"_s};
    QTest::newRow("the domain itself") << u"lab.example"_s << two << true;
    QTest::newRow("a name below") << u"r1.lab.example"_s << two << true;
    QTest::newRow("a name far below") << u"r1.b.branch.example"_s << two << true;
    QTest::newRow("the pattern of the domain") << u"*.lab.example"_s << two << true;
    QTest::newRow("a pattern below") << u"*.b.lab.example"_s << two << true;
    QTest::newRow("a pattern that reaches further") << u"*.example"_s << two << false;
    QTest::newRow("everything") << u"*"_s << two << false;
    QTest::newRow("the domain within a label") << u"xlab.example"_s << two << false;
    QTest::newRow("the domain in front") << u"lab.example.org"_s << two << false;
    QTest::newRow("nothing") << u""_s << two << false;
    QTest::newRow("every name, without a list") << u"r1.elsewhere"_s << QStringList() << true;
    QTest::newRow("everything, without a list") << u"*"_s << QStringList() << true;
}

void NamePatternTest::keepsNamesWithinTheirDomains() {
    QFETCH(QString, name);
    QFETCH(QStringList, domains);
    QTEST(isWithinDomains(name, domains), "within");
}

QTEST_GUILESS_MAIN(NamePatternTest)
#include "tst_name_pattern.moc"
