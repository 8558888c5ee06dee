tell-us-kind-contact = Адреса або телефон
tell-us-kind-hours = Години роботи
tell-us-kind-gone = Більше не існує
tell-us-kind-missing = Бракує в путівнику
tell-us-kind-other = Щось інше
