// 2017: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/content/2016/content_5148793.htm

extension PublishedYears {
    static let year2017 = """
        year 2017
        2017-01-02 off 元旦
        2017-01-22 work 春节
        2017-01-27 off 春节
        2017-01-30 off 春节
        2017-01-31 off 春节
        2017-02-01 off 春节
        2017-02-02 off 春节
        2017-02-04 work 春节
        2017-04-01 work 清明节
        2017-04-03 off 清明节
        2017-04-04 off 清明节
        2017-05-01 off 劳动节
        2017-05-27 work 端午节
        2017-05-29 off 端午节
        2017-05-30 off 端午节
        2017-09-30 work 国庆节
        2017-10-02 off 国庆节
        2017-10-03 off 国庆节
        2017-10-04 off 中秋节
        2017-10-05 off 国庆节
        2017-10-06 off 国庆节
        """
}
