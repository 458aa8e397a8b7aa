// Reads every #include of the source tree and fails on one that runs against the arrows of the house.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Room {
    QString name;              ///< folder, from the top of the tree
    QStringList mayInclude;    ///< rooms, beside itself
    QStringList mayNeverSee;   ///< patterns of foreign headers
};

const QString openssl = u"^openssl/"_s;
const QString sql = u"^QSql|^QtSql"_s;
const QString widgets = u"^(QWidget|QDialog|QMainWindow|QLabel|QPushButton|QTableView|QApplication|QtWidgets|QPainter|QtGui|QGui|QIcon|QColor)"_s;
const QString network = u"^(QTcp|QNetwork|QHostAddress|QtNetwork|QUdp|QSsl|QAbstractSocket)"_s;
const QString beast = u"^boost/"_s;

/// The plan. A room that is not listed may not exist.
const QList<Room> &plan() {
    static const QList<Room> rooms{
        {u"models/base"_s, {}, {openssl, sql, widgets, network, beast}},
        {u"models/csv"_s, {u"models/base"_s}, {openssl, sql, widgets, network, beast}},
        {u"models/records"_s, {u"models/base"_s}, {openssl, sql, widgets, beast}},
        {u"models/ledger"_s, {u"models/base"_s, u"models/records"_s}, {openssl, sql, widgets, network, beast}},
        {u"models/store"_s, {u"models/base"_s, u"models/records"_s, u"models/ledger"_s}, {openssl, widgets, network, beast}},
        {u"models/tables"_s, {u"models/base"_s, u"models/records"_s, u"models/ledger"_s}, {openssl, sql, widgets, network, beast}},
        {u"responder/pki"_s, {u"models/base"_s}, {sql, widgets, network, beast}},
        {u"responder/scep"_s, {u"models/base"_s, u"responder/pki"_s}, {openssl, sql, widgets, network, beast}},
        {u"responder/admission"_s, {u"models/base"_s, u"models/records"_s, u"responder/pki"_s}, {openssl, sql, widgets, network, beast}},
        {u"responder/authority"_s, {u"models/base"_s, u"models/records"_s, u"responder/pki"_s}, {openssl, sql, widgets, network, beast}},
        {u"responder/http"_s, {u"models/base"_s}, {openssl, sql, widgets}},
        {u"responder/client"_s, {u"models/base"_s, u"responder/pki"_s, u"responder/scep"_s}, {openssl, sql, widgets, beast}},
        {u"responder/doctor"_s, {u"models/base"_s, u"responder/pki"_s, u"responder/scep"_s, u"responder/client"_s}, {openssl, sql, widgets, beast}},
        {u"responder/decoding"_s, {u"models/base"_s, u"responder/pki"_s, u"responder/scep"_s}, {openssl, sql, widgets, network, beast}},
        {u"responder/endpoints"_s,
         {u"models/base"_s, u"models/records"_s, u"models/ledger"_s, u"responder/pki"_s, u"responder/scep"_s, u"responder/admission"_s,
          u"responder/authority"_s, u"responder/http"_s, u"responder"_s},
         {openssl, sql, widgets, network, beast}},
        {u"responder"_s,
         {u"models/base"_s, u"models/records"_s, u"models/ledger"_s, u"responder/scep"_s, u"responder/authority"_s, u"responder/http"_s,
          u"responder/endpoints"_s},
         {openssl, sql, widgets, network, beast}},
        {u"ui"_s, {u"models/base"_s, u"models/csv"_s, u"models/records"_s, u"models/ledger"_s, u"models/tables"_s, u"responder/pki"_s}, {openssl, sql, network, beast}},
        {u"app"_s,
         {u"models/base"_s, u"models/csv"_s, u"models/records"_s, u"models/ledger"_s, u"models/store"_s, u"models/tables"_s, u"responder/pki"_s, u"responder/scep"_s,
          u"responder/admission"_s, u"responder/authority"_s, u"responder/http"_s, u"responder/client"_s, u"responder/doctor"_s, u"responder/decoding"_s, u"responder"_s, u"ui"_s},
         {openssl, sql, beast}},
    };
    return rooms;
}

/// The most specific room that a file, given from the top of the tree, lies in.
const Room *roomOf(const QString &file) {
    const Room *found = nullptr;
    for (const Room &room : plan()) {
        if (file.startsWith(room.name + u'/') && (!found || room.name.size() > found->name.size())) found = &room;
    }
    return found;
}

struct Include {
    QString target;
    bool quoted;
};

QList<Include> includesOf(const QString &text) {
    static const QRegularExpression line(uR"(^\s*#\s*include\s*(<|")([^>"]+)[>"])"_s, QRegularExpression::MultilineOption);
    QList<Include> includes;
    for (auto match = line.globalMatch(text); match.hasNext();) {
        const auto one = match.next();
        includes.append({one.captured(2), one.captured(1) == u"\""});
    }
    return includes;
}

/// Where a quoted include leads: the file's own folder, then the include roots.
QString resolved(const QString &from, const QString &include, const QString &top) {
    const QString beside = from.section(u'/', 0, -2) + u'/' + include;
    for (const QString &candidate : {beside, u"models/"_s + include, u"responder/"_s + include, include}) {
        if (QFile::exists(top + u'/' + candidate)) return QDir::cleanPath(candidate);
    }
    return {};
}

/// What is wrong with the includes of one file; empty when nothing is.
QStringList complaints(const QString &file, const QString &text, const QString &top) {
    const Room *room = roomOf(file);
    if (!room) return {file + u": lies in no room of the plan"_s};
    QStringList found;
    for (const Include &include : includesOf(text)) {
        for (const QString &pattern : room->mayNeverSee) {
            if (QRegularExpression(pattern).match(include.target).hasMatch())
                found << u"%1: includes <%2>, which %3 may never see"_s.arg(file, include.target, room->name);
        }
        if (!include.quoted) continue;
        const QString target = resolved(file, include.target, top);
        if (target.isEmpty()) {
            if (!include.target.endsWith(u".moc") && !include.target.startsWith(u"moc_")) found << u"%1: \"%2\" leads nowhere"_s.arg(file, include.target);
            continue;
        }
        const Room *targetRoom = roomOf(target);
        if (!targetRoom || (targetRoom != room && !room->mayInclude.contains(targetRoom->name)))
            found << u"%1: includes \"%2\" of %3, against the arrows"_s.arg(file, include.target, targetRoom ? targetRoom->name : u"no room"_s);
    }
    return found;
}

}  // namespace

class tst_Arrows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noIncludeRunsAgainstTheArrows() {
        const QDir top(QString::fromUtf8(SCEPTER_SOURCE));
        QStringList found;
        int files = 0;
        for (const QString &folder : {u"app"_s, u"responder"_s, u"models"_s, u"ui"_s}) {
            QDirIterator it(top.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString path = it.next();
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                found += complaints(top.relativeFilePath(path), QString::fromUtf8(file.readAll()), top.path());
                ++files;
            }
        }
        QVERIFY(files > 50);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void aPlantedArrowIsFound_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("include");
        QTest::newRow("ui sees SQL") << u"ui/pages/planted.cpp"_s << u"#include <QSqlQuery>"_s;
        QTest::newRow("ui sees the listener") << u"ui/pages/planted.cpp"_s << u"#include \"http/listener.h\""_s;
        QTest::newRow("the protocol sees OpenSSL") << u"responder/scep/planted.cpp"_s << u"#include <openssl/evp.h>"_s;
        QTest::newRow("http sees scep") << u"responder/http/planted.cpp"_s << u"#include \"scep/vocabulary.h\""_s;
        QTest::newRow("the ledger sees the store") << u"models/ledger/planted.h"_s << u"  # include \"store/store.h\""_s;
        QTest::newRow("records see widgets") << u"models/records/planted.h"_s << u"#include <QWidget>"_s;
        QTest::newRow("the responder sees the desktop") << u"responder/endpoints/planted.cpp"_s << u"#include \"ui/control/site_control.h\""_s;
        QTest::newRow("a room that is not in the plan") << u"misc/planted.cpp"_s << QString();
    }

    void aPlantedArrowIsFound() {
        QFETCH(QString, file);
        QFETCH(QString, include);
        QCOMPARE(complaints(file, include, QString::fromUtf8(SCEPTER_SOURCE)).size(), 1);
    }

    void anAllowedIncludeIsNoComplaint() {
        const QString text = u"#include \"base/result.h\"\n#include \"pki/certificate.h\"\n#include <QString>\n"_s;
        QCOMPARE(complaints(u"responder/scep/planted.cpp"_s, text, QString::fromUtf8(SCEPTER_SOURCE)), QStringList());
    }
};

QTEST_GUILESS_MAIN(tst_Arrows)
#include "tst_arrows.moc"
