# shellcheck shell=bash
# Sourced by ./dev bench. Everything is a ratio of two things measured in turns in this run, on the loopback address: the machine's
# mood cancels out. Servers end with the call.
BENCH_PIDS=()
bench_ende() { local p; for p in "${BENCH_PIDS[@]:-}"; do [ -z "$p" ] || kill -TERM "$p" 2>/dev/null || true; done; BENCH_PIDS=(); wait 2>/dev/null || true; }

veroeffentliche() { # QUELLE ZIEL: optimised and compiled ahead; the lock file of the source stays as it is
    dotnet publish "$1" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -p:Quick=true \
        -p:NuGetLockFilePath="$2.lock.json" -o "$2" -v quiet -nologo >&2
}

starte() { # PORT PROGRAMM …: in the background, until the port answers; the process id is in GESTARTET
    local port=$1; shift
    "$@" --urls "http://127.0.0.1:$port" >"$WORK/server-$port.log" 2>&1 & GESTARTET=$!
    BENCH_PIDS+=("$GESTARTET")
    until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
        kill -0 "$GESTARTET" 2>/dev/null || { cat "$WORK/server-$port.log" >&2; abbruch "Server startet nicht: $1"; }
        sleep 0.02
    done
}

hole() { # PORT PFAD: first line of the answer
    exec 4<>"/dev/tcp/127.0.0.1/$1" || return 1
    printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' "$2" >&4
    head -1 <&4; exec 4>&-
}

# A session in the database and the cookies of a browser that has opened one page with it: KEKSE. The page must name the person.
melde_an() { # PORT VERBINDUNG
    local seite formular
    ZIELWERK_BENCH_DB="$2" ZIELWERK_BENCH="$WORK" artifacts/bin/App.Tests/release/Zielwerk.App.Tests --no-ansi --no-progress --explicit only --filter-method '*Schreibe_eine_Sitzung' >&2
    exec 4<>"/dev/tcp/127.0.0.1/$1"
    printf 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: zielwerk=%s\r\nConnection: close\r\n\r\n' "$(cat "$WORK/sitzung")" >&4
    seite=$(cat <&4); exec 4>&-
    [[ "$seite" == *"Beate Beispiel"* ]] || abbruch "Die Anmeldung für die Messung gilt nicht."
    formular=$(grep -o 'zw-formular=[^;]*' <<<"$seite" | head -1)
    KEKSE="Cookie: zielwerk=$(cat "$WORK/sitzung"); $formular"
}

anfragen() { wrk -t1 -c8 -d"${BENCH_SEKUNDEN:-4}s" "${@:2}" "$1" | awk '/Requests\/sec/ { r = $2 } /Non-2xx/ { print "Fehlerantworten: " $0 > "/dev/stderr" } END { print r }'; }
median() { sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
zeige() { # NAME WERT RICHTUNG GRENZE
    awk -v n="$1" -v w="$2" -v r="$3" -v g="$4" 'BEGIN { ok = r == ">=" ? w >= g : w <= g; printf "%-58s %8.2f   Ziel %s %s   %s\n", n, w, r, g, ok ? "erreicht" : "VERFEHLT" }'
}

bench_liste() { # NAME VERBINDUNG
    local portal grund i kalt; portal=$(freier_port 21000)
    melde "Liste auf $1: Import"
    find "$WORK/bestand" -name '*.txt' -print0 | sort -z | Datenbank="$2" ZIELWERK_Datenbank="$2" ZIELWERK_Datenordner="$WORK/daten-$1" \
        xargs -0 "$WORK/app/zielwerk" uebernehmen >"$WORK/import-$1.log" 2>&1 || true
    ZIELWERK_Datenbank="$2" ZIELWERK_Datenordner="$WORK/daten-$1" Logging__LogLevel__Default=Warning starte "$portal" "$WORK/app/zielwerk" web
    local pid=$GESTARTET
    grund=$(freier_port $((portal + 1))); starte "$grund" "$WORK/grundlinie/Grundlinie" --Datenbank="$2"
    melde_an "$portal" "$2"
    # An address longer than the page cache keeps: every request computes its page.
    kalt="/?x=$(head -c 410 /dev/zero | tr '\0' x)"
    for i in 1 2 3 4; do
        anfragen "http://127.0.0.1:$grund/liste" >>"$WORK/$1.grund"
        anfragen "http://127.0.0.1:$portal/" >>"$WORK/$1.warm"
        anfragen "http://127.0.0.1:$portal$kalt" >>"$WORK/$1.kalt"
        anfragen "http://127.0.0.1:$portal/" -H "$KEKSE" >>"$WORK/$1.person"
        # The first round warms up both.
        [ "$i" != 1 ] || rm "$WORK/$1.grund" "$WORK/$1.warm" "$WORK/$1.kalt" "$WORK/$1.person"
    done
    local g w k p; g=$(median <"$WORK/$1.grund"); w=$(median <"$WORK/$1.warm"); k=$(median <"$WORK/$1.kalt"); p=$(median <"$WORK/$1.person")
    printf '   %s: Grundlinie %s/s, Portal %s/s, ohne Seitenspeicher %s/s, angemeldet %s/s\n' "$1" "$g" "$w" "$k" "$p"
    zeige "a  Liste gegen rohes SQL, $1" "$(awk "BEGIN { print $w / $g }")" '>=' 0.6
    printf '%-58s %8.2f   (zur Kenntnis)\n' "   ohne Seitenspeicher, $1" "$(awk "BEGIN { print $k / $g }")"
    zeige "e  Liste mit Sitzung und Rechten gegen ohne, $1" "$(awk "BEGIN { print $p / $w }")" '>=' 0.75
    sleep 5
    BENCH_RSS=$(awk '/VmRSS/ { print $2 / 1024 }' "/proc/$pid/status")
    bench_ende
}

# Milliseconds from the start of a process to its first page.
startzeit() { # PROGRAMM …
    local port beginn; port=$(freier_port $((22000 + RANDOM % 5000))); beginn=$EPOCHREALTIME
    "$@" --urls "http://127.0.0.1:$port" >"$WORK/start.log" 2>&1 & local pid=$!
    until [[ "$(hole "$port" / 2>/dev/null || true)" == *" 200 "* ]]; do
        kill -0 "$pid" 2>/dev/null || { cat "$WORK/start.log" >&2; abbruch "Start gescheitert: $1"; }
        sleep 0.01
    done
    awk "BEGIN { print (${EPOCHREALTIME/,/.} - ${beginn/,/.}) * 1000 }"
    kill -TERM "$pid"; wait "$pid" 2>/dev/null || true
}

bench() {
    brauche wrk=wrk chromium=chromium,fonts-liberation pdftotext=poppler-utils initdb=postgresql soffice=libreoffice-writer-nogui
    grundlage; arbeitsordner; trap 'bench_ende; aufraeumen' EXIT
    melde "Veröffentliche Portal und Grundlinie (ReadyToRun)"
    veroeffentliche src/App/App.csproj "$WORK/app"
    veroeffentliche tests/bench/Grundlinie.cs "$WORK/grundlinie"
    ln -sf "$(basename "$(find "$WORK/grundlinie" -maxdepth 1 -type f -executable -name '*Grundlinie*' ! -name '*.so')")" "$WORK/grundlinie/Grundlinie"
    dotnet build tests/App.Tests -c Release -p:Quick=true -v quiet -nologo >&2
    local messung=(artifacts/bin/App.Tests/release/Zielwerk.App.Tests --no-ansi --no-progress --explicit only)
    export ZIELWERK_BENCH=$WORK
    melde "Bestand und Lesung"
    "${messung[@]}" --filter-method '*Schreibe_einen_Bestand' '*Lesung_gegen_pdftotext' '*Satz_gegen_LibreOffice' >&2
    dotnet build tests/Domain.Tests -c Release -p:Quick=true -v quiet -nologo >&2
    artifacts/bin/Domain.Tests/release/Zielwerk.Domain.Tests --no-ansi --no-progress --filter-trait Bericht=F1 >&2
    printf '\nZielwerk, gemessen am %s auf %s Kernen\n\n' "$(date +%d.%m.%Y)" "$(nproc)"

    mkdir -p "$WORK/daten-SQLite" "$WORK/daten-PostgreSQL"
    bench_liste SQLite "Data Source=$WORK/daten-SQLite/zielwerk.db"
    postgres_start "-c fsync=on -c synchronous_commit=on"
    bench_liste PostgreSQL "$ZIELWERK_TEST_PG"

    awk '{ print $1 / $2, $1, $2 }' "$WORK/lesung.txt" | { read -r q l p
        zeige "b  Lesung gegen pdftotext ($l ms gegen $p ms)" "$q" '<=' 0.2; }

    # Milliseconds: PDF/UA warm; LibreOffice per document, 20 in one process; LibreOffice for one. Then seconds for 27.
    local satz; read -r -a satz <"$WORK/satz.txt"
    zeige "g  Entwurf als PDF/UA gegen LibreOffice (${satz[0]} ms gegen ${satz[2]} ms)" "$(awk "BEGIN { print ${satz[0]} / ${satz[2]} }")" '<=' 0.1
    printf '%-58s %8.2f   (zur Kenntnis)\n' "   gegen LibreOffice mit 20 in einem Lauf (${satz[1]} ms)" "$(awk "BEGIN { print ${satz[0]} / ${satz[1]} }")"
    zeige "h  27 Entwürfe als PDF/UA (Sekunden)" "${satz[3]}" '<=' 1

    local i; melde "Start"
    for i in 1 2 3 4 5; do
        startzeit "$WORK/grundlinie/Grundlinie" >>"$WORK/start.grund"
        ZIELWERK_Datenordner="$WORK/daten-SQLite" startzeit "$WORK/app/zielwerk" web >>"$WORK/start.portal"
    done
    local s g; s=$(median <"$WORK/start.portal"); g=$(median <"$WORK/start.grund")
    zeige "c  Start bis zur ersten Seite (${s%.*} ms gegen ${g%.*} ms)" "$(awk "BEGIN { print $s / $g }")" '<=' 3

    local ruhe; ruhe=$(freier_port 23000)
    ZIELWERK_Datenordner="$WORK/daten-SQLite" Logging__LogLevel__Default=Warning starte "$ruhe" "$WORK/app/zielwerk" web
    hole "$ruhe" / >/dev/null 2>&1 || true; sleep 5
    zeige "d  Speicher in Ruhe nach der ersten Seite (MB)" "$(awk '/VmRSS/ { print $2 / 1024 }' "/proc/$GESTARTET/status")" '<=' 150
    zeige "   Speicher in Ruhe nach der Last auf PostgreSQL (MB)" "$BENCH_RSS" '<=' 150
    bench_ende
    printf '\nf  Feldgüte je Veränderung der Beispiele (F1)\n\n'; cat artifacts/bench/feldguete.md
}
