/**
 * The names of months and weekdays as `Intl` has them, written by scripts/names.ts: asking `Intl` for those of sixteen languages takes
 * as long as reading a first journal does.
 */

/**
 * For each language eight lists with `;` between them: months long, inflected, short and as a stem, then weekdays from Sunday the same.
 * A figure stands for an earlier list that is the same, the first being 0; a style that the language does not have is empty.
 */
export const nameTables = {
  en: 'January February March April May June July August September October November December;0;Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec;2;Sunday Monday Tuesday Wednesday Thursday Friday Saturday;4;Sun Mon Tue Wed Thu Fri Sat;',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember;0;Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.;Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez;Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag;4;So. Mo. Di. Mi. Do. Fr. Sa.;',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre;0;janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.;2;dimanche lundi mardi mercredi jeudi vendredi samedi;4;dim. lun. mar. mer. jeu. ven. sam.;',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre;0;ene feb mar abr may jun jul ago sept oct nov dic;2;domingo lunes martes miércoles jueves viernes sábado;4;dom lun mar mié jue vie sáb;',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro;0;jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.;2;domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado;4;dom. seg. ter. qua. qui. sex. sáb.;domingo segunda terça quarta quinta sexta sábado',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre;0;gen feb mar apr mag giu lug ago set ott nov dic;2;domenica lunedì martedì mercoledì giovedì venerdì sabato;4;dom lun mar mer gio ven sab;',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december;0;jan feb mrt apr mei jun jul aug sep okt nov dec;2;zondag maandag dinsdag woensdag donderdag vrijdag zaterdag;4;zo ma di wo do vr za;',
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь;января февраля марта апреля мая июня июля августа сентября октября ноября декабря;янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.;янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.;воскресенье понедельник вторник среда четверг пятница суббота;4;вс пн вт ср чт пт сб;',
  fi: 'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu;tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta;tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu;;sunnuntai maanantai tiistai keskiviikko torstai perjantai lauantai;sunnuntaina maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina;su ma ti ke to pe la;',
  zh: '一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月;1 2 3 4 5 6 7 8 9 10 11 12;1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月;;星期日 星期一 星期二 星期三 星期四 星期五 星期六;4;周日 周一 周二 周三 周四 周五 周六;',
  ja: '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月;1 2 3 4 5 6 7 8 9 10 11 12;0;;日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日;4;日 月 火 水 木 金 土;',
  ko: '1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월;0;0;;일요일 월요일 화요일 수요일 목요일 금요일 토요일;4;일 월 화 수 목 금 토;',
  hi: 'जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर;0;जन॰ फ़र॰ मार्च अप्रैल मई जून जुल॰ अग॰ सित॰ अक्टू॰ नव॰ दिस॰;2;रविवार सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार;4;रवि सोम मंगल बुध गुरु शुक्र शनि;',
  'zh-Hant': '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月;1 2 3 4 5 6 7 8 9 10 11 12;0;;星期日 星期一 星期二 星期三 星期四 星期五 星期六;4;週日 週一 週二 週三 週四 週五 週六;',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december;0;jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.;2;söndag måndag tisdag onsdag torsdag fredag lördag;4;sön mån tis ons tors fre lör;',
  da: 'januar februar marts april maj juni juli august september oktober november december;0;jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.;2;søndag mandag tirsdag onsdag torsdag fredag lørdag;4;søn. man. tirs. ons. tors. fre. lør.;',
  nb: 'januar februar mars april mai juni juli august september oktober november desember;0;jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.;jan feb mar apr mai jun jul aug sep okt nov des;søndag mandag tirsdag onsdag torsdag fredag lørdag;4;søn. man. tir. ons. tor. fre. lør.;',
  pl: 'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień;stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia;sty lut mar kwi maj cze lip sie wrz paź lis gru;2;niedziela poniedziałek wtorek środa czwartek piątek sobota;4;niedz. pon. wt. śr. czw. pt. sob.;',
  uk: 'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень;січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня;січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.;2;неділя понеділок вівторок середа четвер пʼятниця субота;4;нд пн вт ср чт пт сб;',
  cs: 'leden únor březen duben květen červen červenec srpen září říjen listopad prosinec;ledna února března dubna května června července srpna září října listopadu prosince;led úno bře dub kvě čvn čvc srp zář říj lis pro;;neděle pondělí úterý středa čtvrtek pátek sobota;4;ne po út st čt pá so;',
  tr: 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık;0;Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara;2;Pazar Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi;4;Paz Pzt Sal Çar Per Cum Cmt;',
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember;0;Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des;2;Minggu Senin Selasa Rabu Kamis Jumat Sabtu;4;Min Sen Sel Rab Kam Jum Sab;',
  ro: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie;0;ian. feb. mar. apr. mai iun. iul. aug. sept. oct. nov. dec.;2;duminică luni marți miercuri joi vineri sâmbătă;4;dum. lun. mar. mie. joi vin. sâm.;',
} as const;
