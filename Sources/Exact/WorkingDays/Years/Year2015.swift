// 2015: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/content/2015/content_2799019.htm

extension PublishedYears {
    static let year2015 = """
        year 2015
        2015-01-01 off 元旦
        2015-01-02 off 元旦
        2015-01-04 work 元旦
        2015-02-15 work 春节
        2015-02-18 off 春节
        2015-02-19 off 春节
        2015-02-20 off 春节
        2015-02-23 off 春节
        2015-02-24 off 春节
        2015-02-28 work 春节
        2015-04-06 off 清明节
        2015-05-01 off 劳动节
        2015-06-22 off 端午节
        2015-09-03 off 抗日战争胜利70周年纪念日
        2015-09-04 off 抗日战争胜利70周年纪念日
        2015-09-06 work 抗日战争胜利70周年纪念日
        2015-10-01 off 国庆节
        2015-10-02 off 国庆节
        2015-10-05 off 国庆节
        2015-10-06 off 国庆节
        2015-10-07 off 国庆节
        2015-10-10 work 国庆节
        """
}
