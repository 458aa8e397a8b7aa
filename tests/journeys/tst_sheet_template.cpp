// The language of configuration sheets: what it says, what it refuses to read, and what no value can break out of.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/sheets/sheet_library.h"
#include "app/sheets/sheet_template.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::app;

namespace {

const QByteArray heading = "{{! Router: Type it. }}\n";

SheetValues values(const QString &challenge = u"S3cret"_s) {
    SheetValues some;
    some.set(place::fqdn, u"r1.lab.example"_s);
    some.set(place::ip, u"192.0.2.17"_s);
    some.set(place::challenge, challenge);
    some.set(place::caSha1, u"95BA31F244DD93E66AEEFEC357700B32B9B4CB9B"_s);
    return some;
}

QString filled(const QByteArray &body, const SheetValues &with = values()) {
    const auto sheet = SheetTemplate::parse(heading + body, u"own.txt"_s);
    if (!sheet) return u"not read: "_s + sheet.fault().sentence;
    const auto text = sheet->fill(with);
    return text ? *text : u"not filled: "_s + text.fault().sentence;
}

void write(const QDir &folder, const QString &name, const QByteArray &content) {
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

}  // namespace

class tst_SheetTemplate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItIsFor();
    void fillsIn_data();
    void fillsIn();
    void refusesToRead_data();
    void refusesToRead();
    void writesASafeForm_data();
    void writesASafeForm();
    void refusesWhatBreaksOut_data();
    void refusesWhatBreaksOut();
    void neverNamesTheChallenge();
    void takesTheFirstOfAName();
    void everySheetOfItsOwnIsGood();
};

void tst_SheetTemplate::saysWhatItIsFor() {
    const auto sheet = SheetTemplate::parse("{{! Router, old: Type it: slowly. }}\n", u"own.txt"_s);
    QVERIFY(sheet);
    QCOMPARE(sheet->title(), u"Router, old"_s);
    QCOMPARE(sheet->sentence(), u"Type it: slowly."_s);
}

void tst_SheetTemplate::fillsIn_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("text as it is") << "a  b\n\n { c }\n"_ba << u"a  b\n\n { c }\n"_s;
    QTest::newRow("a value") << "name {{fqdn}} {{ fqdn }}.\n"_ba << u"name r1.lab.example r1.lab.example.\n"_s;
    QTest::newRow("a section that is there") << "a\n{{#ip}}\nip {{ip}}\n{{/ip}}\nb\n"_ba << u"a\nip 192.0.2.17\nb\n"_s;
    QTest::newRow("a section that is not") << "a\n{{#serial}}\nsn {{serial}}\n{{/serial}}\nb\n"_ba << u"a\nb\n"_s;
    QTest::newRow("instead of a value") << "{{^serial}}none{{/serial}}{{^ip}}none{{/ip}}\n"_ba << u"none\n"_s;
    QTest::newRow("within a line") << "go{{#ip}} ip {{ip}}{{/ip}}{{#serial}} sn {{serial}}{{/serial}} on\n"_ba
                                   << u"go ip 192.0.2.17 on\n"_s;
    QTest::newRow("a section in one that is not there")
        << "{{#serial}}\nx\n{{#ip}}\ny\n{{/ip}}\nz\n{{/serial}}\n{{#ip}}\n{{^serial}}\nw\n{{/serial}}\n{{/ip}}\n"_ba
        << u"w\n"_s;
    QTest::newRow("a remark leaves no line") << "a\n  {{! why }}\nb{{! why }}\n"_ba << u"a\nb\n"_s;
    QTest::newRow("line ends of Windows") << "a {{fqdn}}\r\nb\r\n"_ba << u"a r1.lab.example\nb\n"_s;
    QTest::newRow("groups") << "{{ca-fingerprint-sha1|groups|text}}\n"_ba
                            << u"95BA31F2 44DD93E6 6AEEFEC3 57700B32 B9B4CB9B\n"_s;
    QTest::newRow("colons, lower case") << "{{ca-fingerprint-sha1|colons|lower}}\n"_ba
                                        << u"95:ba:31:f2:44:dd:93:e6:6a:ee:fe:c3:57:70:0b:32:b9:b4:cb:9b\n"_s;
    QTest::newRow("base64 of the octets")
        << "{{ca-fingerprint-sha1|base64}}\n"_ba << u"lbox8kTdk+Zq7v7DV3ALMrm0y5s=\n"_s;
    QTest::newRow("no value is read as a template") << "{{challenge|text}}\n"_ba << u"S3cret\n"_s;
}

void tst_SheetTemplate::fillsIn() {
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    QCOMPARE(filled(body), text);
}

void tst_SheetTemplate::refusesToRead_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QByteArray &file, const QString &sentence) {
        QTest::newRow(name) << file << sentence;
    };
    row("nothing", "", u"own.txt, line 1: the first line must be {{! TITLE: SENTENCE }}."_s);
    row("no title", "hostname {{fqdn}}\n", u"own.txt, line 1: the first line must be {{! TITLE: SENTENCE }}."_s);
    row("a title without a sentence", "{{! Router }}\n",
        u"own.txt, line 1: the first line must be {{! TITLE: SENTENCE }}."_s);
    row("an unknown name", heading + "a\n{{fqnd}}\n", u"own.txt, line 3: there is no placeholder {{fqnd}}"_s);
    row("an unknown section", heading + "{{#addr}}\n{{/addr}}\n",
        u"own.txt, line 2: there is no placeholder {{addr}}"_s);
    row("an unknown form", heading + "{{fqdn|bash}}\n", u"own.txt, line 2: there is no form “bash”"_s);
    row("a shape behind the quotes", heading + "{{fqdn|shell|lower}}\n", u"own.txt, line 2: “lower” comes too late"_s);
    row("a brace that does not close", heading + "{{fqdn\n}}\n", u"own.txt, line 2: {{ has no }} behind it"_s);
    row("a section that does not close", heading + "{{#ip}}\na\n",
        u"own.txt, line 2: the section {{ip}} is not closed"_s);
    row("a section that was not begun", heading + "{{/ip}}\n", u"own.txt, line 2: {{/ip}} closes a section"_s);
    row("sections that cross", heading + "{{#ip}}\n{{#serial}}\n{{/ip}}\n{{/serial}}\n",
        u"own.txt, line 4: {{/ip}} stands where the section {{serial}} of line 3 must be closed first."_s);
    row("a value that may be missing", heading + "\n{{serial}}\n",
        u"own.txt, line 3: {{serial}} may be missing: put it between {{#serial}} and {{/serial}}."_s);
    row("a value where it is missing", heading + "{{^ip}}{{ip}}{{/ip}}\n", u"own.txt, line 2: {{ip}} may be missing"_s);
    row("no UTF-8", heading + "caf\xe9\n", u"own.txt is no text in UTF-8."_s);
    row("a NUL", heading + QByteArray(1, '\0'), u"own.txt is no text in UTF-8."_s);
    row("far too much", heading + QByteArray(SheetTemplate::largestFile, 'x'), u"own.txt is larger than"_s);
}

void tst_SheetTemplate::refusesToRead() {
    QFETCH(QByteArray, file);
    QFETCH(QString, sentence);
    const auto sheet = SheetTemplate::parse(file, u"own.txt"_s);
    QVERIFY(!sheet);
    QVERIFY2(sheet.fault().sentence.startsWith(sentence), qPrintable(sheet.fault().sentence));
    QVERIFY(sheet.fault().kind == FaultKind::Malformed);
}

void tst_SheetTemplate::writesASafeForm_data() {
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *form, const QString &value, const QString &text) {
        QTest::newRow(name) << QByteArray(form) << value << text;
    };
    row("shell: substitution", "shell", u"$(touch x) `y` \\ \"q\""_s, u"'$(touch x) `y` \\ \"q\"'"_s);
    row("shell: quote", "shell", u"a'; rm -r b; '"_s, u"'a'\\''; rm -r b; '\\'''"_s);
    row("quoted: quote", "quoted", u"a\" set x \"b"_s, u"\"a\\\" set x \\\"b\""_s);
    row("quoted: backslash at the end", "quoted", u"a\\"_s, u"\"a\\\\\""_s);
    row("routeros: variable and help", "routeros", u"a$b?\"\\"_s, u"\"a\\$b\\?\\\"\\\\\""_s);
    row("openssl-conf: variable and remark", "openssl-conf", u"a$b #c\\"_s, u"a\\$b \\#c\\\\"_s);
    row("xml: tag", "xml", u"</string>&\"'"_s, u"&lt;/string&gt;&amp;&quot;&#39;"_s);
    row("xml: end of a comment", "xml", u"--><a>"_s, u"-&#45;&gt;&lt;a&gt;"_s);
    row("word: signs", "word", u"a!b#c$d"_s, u"a!b#c$d"_s);
    row("text: all that can be read", "text", u"Bürö CA \"1\""_s, u"Bürö CA \"1\""_s);
    row("no placeholder comes from a value", "text", u"{{fqdn}}"_s, u"{{fqdn}}"_s);
}

void tst_SheetTemplate::writesASafeForm() {
    QFETCH(QByteArray, form);
    QFETCH(QString, value);
    QFETCH(QString, text);
    QCOMPARE(filled("{{challenge|" + form + "}}\n", values(value)), text + u'\n');
}

void tst_SheetTemplate::refusesWhatBreaksOut_data() {
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QString>("value");
    const auto row = [](const QByteArray &form, const char *reason, const QString &value) {
        QTest::newRow((form + ": " + reason).constData()) << (form == "plain" ? QByteArray() : '|' + form) << value;
    };
    for (const QByteArray form :
         {"plain", "word", "dn", "quoted", "routeros", "shell", "openssl-conf", "xml", "text"}) {
        row(form, "line feed", u"a\nno shutdown"_s);
        row(form, "carriage return", u"a\rb"_s);
        row(form, "line separator", u"a\u2028b"_s);
        row(form, "escape", u"a\u001b[2J"_s);
        row(form, "override of direction", u"a\u202eb"_s);
    }
    for (const QByteArray form : {"plain", "word", "dn"}) {
        row(form, "quote", u"a\"b"_s);
        row(form, "help", u"a?b"_s);
        row(form, "second command", u"a;b"_s);
        row(form, "pipe", u"a|b"_s);
    }
    row("plain", "blank", u"a b"_s);
    row("word", "blank", u"a b"_s);
    row("plain", "substitution", u"$(a)"_s);
    row("dn", "second part of the name", u"a,CN=b"_s);
    row("dn", "second part of a name with slashes", u"a/CN=b"_s);
    row("quoted", "help", u"a?b"_s);
    row("openssl-conf", "blank at the end, which is cut off", u"a "_s);
    row("shell", "beyond ASCII", u"ä"_s);
}

void tst_SheetTemplate::refusesWhatBreaksOut() {
    QFETCH(QByteArray, form);
    QFETCH(QString, value);
    const auto text = filled("a\npassword {{challenge" + form + "}}\n", values(value));
    QVERIFY2(text.startsWith(u"not filled: own.txt, line 3: {{challenge}} cannot be written there: it "_s),
             qPrintable(text));
}

void tst_SheetTemplate::neverNamesTheChallenge() {
    const auto text = filled("{{challenge|word}}\n", values(u"Pass?Word"_s));
    QVERIFY(text.startsWith(u"not filled"_s));
    QVERIFY(!text.contains(u"Pass"_s));
}

void tst_SheetTemplate::takesTheFirstOfAName() {
    const QTemporaryDir near, far;
    write(near.path(), u"cisco-ios.txt"_s, "{{! Ours: Type it. }}\n{{fqdn}}\n");
    write(far.path(), u"cisco-ios.txt"_s, "{{! Theirs: Type it. }}\n");
    write(far.path(), u"toaster.txt"_s, "{{! Toaster: Type it. }}\n{{nothing}}\n");
    write(far.path(), u"notes.md"_s, "no sheet\n");
    const SheetLibrary library({near.path(), far.path(), u"/nowhere"_s});
    const auto ios = library.sheet(u"cisco-ios"_s);
    QVERIFY(ios);
    QCOMPARE(ios->title(), u"Ours"_s);
    // A broken one is said to be broken, and nothing else takes its place.
    const auto toaster = library.sheet(u"toaster"_s);
    QVERIFY(!toaster);
    QVERIFY(toaster.fault().sentence.startsWith(far.filePath(u"toaster.txt"_s) + u", line 2: "_s));
    QVERIFY(library.sheet(u"junos"_s));
    QVERIFY(!library.sheet(u"notes"_s));
    for (const auto &type : library.types()) {
        QCOMPARE(type.state == SheetType::State::Broken, type.name == u"toaster"_s);
        if (type.name == u"cisco-ios"_s) QCOMPARE(type.source, near.filePath(u"cisco-ios.txt"_s));
    }
}

void tst_SheetTemplate::everySheetOfItsOwnIsGood() {
    const auto types = SheetLibrary(QStringList()).types();
    QStringList names;
    for (const auto &type : types) {
        QVERIFY2(type.state == SheetType::State::Good, qPrintable(type.sentence));
        names.append(type.name);
    }
    QCOMPARE(names, (QStringList{u"apple"_s, u"audiocodes"_s, u"certmonger"_s, u"cisco-asa"_s, u"cisco-ios"_s,
                                 u"fortios"_s, u"igel"_s, u"junos"_s, u"panos"_s, u"routeros"_s, u"scepclient"_s,
                                 u"sscep"_s, u"stormshield"_s, u"strongswan"_s, u"windows"_s}));
}

QTEST_GUILESS_MAIN(tst_SheetTemplate)
#include "tst_sheet_template.moc"
